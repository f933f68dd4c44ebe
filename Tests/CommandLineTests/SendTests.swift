import AccordTestSupport
import Foundation
import Testing

/// `accord eval --send`: what leaves beside the decisions.
@Suite struct SendTests {
  private static let asOf = "2026-11-01T09:00Z"

  private static let outputs = """
    accord 1

    output crm {
      as ndjson
      id           = id
      company      = company
      employees    = employees
      fit          = fit
      grade        = fit_grade
      mql          = MQL
      size         = size
      to           = route.to
      member       = route.member
      due          = route.respond_by
      fits         = proposition.fits
      missing      = missing
      large        = employees >= 250
    }
    output ready {
      as csv
      id = id
      only when MQL
    }
    output hub {
      as json batches of 7 at "inputs"
      id               = id
      "properties.fit" = fit
    }
    output news { as csv, id = id, only when became MQL or changed route }
    """

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Project.root.appending(path: "rules"), to: folder.url.appending(path: "rules"))
    try folder.write("rules/outputs.accord", Self.outputs)
    return folder
  }

  private func eval(
    _ folder: TemporaryFolder, _ arguments: [String], asOf: String = asOf,
    leads: [String] = ["examples/leads.ndjson"]
  ) throws -> Subprocess.Result {
    try accord(["eval", folder.path("rules"), "--as-of", asOf] + arguments + leads, bytes: [])
  }

  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  /// What should leave of a decision, from the decision alone.
  private func expected(_ decision: [String: Any]) throws -> NSDictionary {
    let scores = try #require(decision["scores"] as? [String: [String: Any]])
    let definitions = try #require(decision["definitions"] as? [String: String])
    let route = decision["route"] as? [String: Any] ?? [:]
    let segments = try #require(decision["segments"] as? [String: String])
    let fits = (decision["proposition"] as? [String: Any])?["fits"] as? String
    func orNull(_ value: Any?) -> Any { (value as? String) == "unknown" ? NSNull() : value ?? NSNull() }
    let truths: [String: Any] = ["yes": true, "no": false, "unknown": NSNull()]
    return [
      "id": orNull(decision["lead"]),
      "fit": orNull(scores["fit"]?["points"]), "grade": orNull(scores["fit"]?["grade"]),
      "mql": orNull(definitions["MQL"].flatMap { truths[$0] }),
      "size": orNull(segments["size"]),
      "to": orNull(route["to"]), "member": orNull(route["member"]), "due": orNull(route["respond_by"]),
      "fits": orNull(fits),
      "missing": orNull((decision["missing"] as? [String])?.joined(separator: ", ")),
    ]
  }

  @Test func whatLeavesIsWhatIsDecided() throws {
    let folder = try folder()
    let plain = try eval(folder, ["--only", "company"])
    let options = ["crm", "ready", "hub"].flatMap { ["--send", "\($0)=\(folder.path($0))"] }
    let result = try eval(folder, options + ["--only", "company"])
    #expect(result.output == plain.output)
    #expect(result.status == plain.status)
    let decisions = try objects(plain.output)
    let sent = try objects(folder.text("crm"))
    #expect(sent.count == decisions.count && sent.count == 299)
    for (decision, var sent) in zip(decisions, sent) {
      let company = sent.removeValue(forKey: "company") as? String
      let written = (decision["input"] as? [String: Any])?["company"] as? String
      if let company { #expect(written?.filter { !$0.isWhitespace } == company.filter { !$0.isWhitespace }) }
      let employees = sent.removeValue(forKey: "employees") as? Double
      let large = sent.removeValue(forKey: "large") as? Bool
      #expect(employees.map { $0 >= 250 } == large)
      #expect(try expected(decision) == sent as NSDictionary)
    }
    let ids = decisions.filter { ($0["definitions"] as? [String: String])?["MQL"] == "yes" }
      .compactMap { $0["lead"] as? String }
    #expect(!ids.isEmpty)
    #expect(try folder.text("ready") == (["id"] + ids).map { $0 + "\n" }.joined())
    let batches = try objects(folder.text("hub")).map { try #require($0["inputs"] as? [[String: Any]]) }
    #expect(batches.count == 43 && batches.dropLast().allSatisfy { $0.count == 7 })
    #expect(batches.joined().count == 299)
  }

  /// Who decides, how many threads, and how the leads arrive changes no byte.
  @Test(arguments: [
    ["--engine", "reference"], ["--jobs", "1", "--block-size", "700"],
    ["--jobs", "3", "--block-size", "900"],
    ["--to", "csv"], ["--explain", "full"], ["--explain", "none"], ["--sort", "fit"],
  ])
  func bytesAreTheSame(_ options: [String]) throws {
    let folder = try folder()
    func sent(_ options: [String], _ name: String) throws -> [String] {
      let sends = ["crm", "ready", "hub"].flatMap { ["--send", "\($0)=\(folder.path("\(name)-\($0)"))"] }
      _ = try eval(folder, sends + options)
      return try ["crm", "ready", "hub"].map { try folder.text("\(name)-\($0)") }
    }
    #expect(try sent(options, "other") == sent([], "first"))
  }

  @Test func whatIsUnknownIsSaid() throws {
    let folder = try folder()
    let result = try eval(folder, ["--send", "ready=\(folder.path("ready"))"])
    let unknown = try objects(result.output).count {
      ($0["definitions"] as? [String: String])?["MQL"] == "unknown"
    }
    #expect(unknown > 1)
    #expect(
      result.errors.contains("\(unknown) leads are not in output 'ready', because it cannot be told whether"))
  }

  /// A pause of the input ends no batch, and a run that fails writes no row of a lead that was not decided.
  @Test func aBatchIsFullHoweverLeadsArrive() throws {
    let sandbox = try Sandbox()
    try sandbox.folder.write(
      "r.accord",
      "accord 1\nlead { id text required }\noutput x { as json batches of 3 at \"in\", id = id }\n")
    let result = try sandbox.run(
      "(for i in 1 2 3 4; do echo \"{\\\"id\\\":\\\"$i\\\"}\"; sleep 0.3; done) | accord eval r.accord --send x=-"
    )
    #expect(
      result.output == "{\"in\":[{\"id\":\"1\"},{\"id\":\"2\"},{\"id\":\"3\"}]}\n{\"in\":[{\"id\":\"4\"}]}\n")
  }

  @Test func whatLeftIsCounted() throws {
    let folder = try folder()
    let result = try eval(
      folder,
      ["--send", "ready=\(folder.path("ready"))", "--summary", "--summary-file", folder.path("counts")])
    let rows = try folder.text("ready").split(separator: "\n").count - 1
    #expect(result.errors.contains("output 'ready': \(rows) leads, unknown: "))
    #expect(try folder.text("counts").contains("\"sent\":{\"ready\":{\"leads\":\(rows),\"unknown\":"))
    _ = try accord(
      [
        "eval", folder.path("rules"), "--send", "ready=\(folder.path("ready"))", "--summary-file",
        folder.path("counts"),
      ], bytes: [])
    #expect(try folder.text("counts").contains("\"sent\":{\"ready\":{\"leads\":0,\"unknown\":0}}"))
  }

  /// Where the last run cannot be read, nothing leaves as if it were new.
  @Test func aLastRunThatIsNone() throws {
    let folder = try folder()
    try folder.write("before", "id,fit\n1,2\n")
    let result = try eval(
      folder, ["--previous", folder.path("before"), "--send", "news=\(folder.path("news"))"])
    #expect(result.status == 2 && result.errors.contains("'--previous' names no decision"))
  }

  @Test func inPlaceOfTheDecisions() throws {
    let folder = try folder()
    let result = try eval(folder, ["--send", "ready=-"])
    #expect(result.output.hasPrefix("id\n") && !result.output.contains("{"))
    // With a list to work through only its leads leave.
    let some = try eval(folder, ["--send", "ready=-", "--where", "fit >= 60"])
    #expect(some.output.count < result.output.count && some.output.hasPrefix("id\n"))
  }

  @Test func onlyWhatIsDecidedOtherwise() throws {
    let folder = try folder()
    try folder.write("before", try eval(folder, [], asOf: "2026-10-20T09:00Z").output)
    let changed = try eval(folder, ["--previous", folder.path("before"), "--changed"]).output
    let result = try eval(
      folder,
      ["crm", "news"].flatMap { ["--send", "\($0)=\(folder.path($0))"] } + [
        "--previous", folder.path("before"),
      ])
    #expect(try objects(result.output).count == 299)
    let ids = try objects(changed).compactMap { $0["lead"] as? String }
    #expect(ids.count > 3 && ids.count < 290)
    #expect(try objects(folder.text("crm")).compactMap { $0["id"] as? String } == ids)
    // Compared by hand.
    func known(_ text: String) throws -> [String: (mql: String?, route: NSDictionary)] {
      var found: [String: (mql: String?, route: NSDictionary)] = [:]
      for decision in try objects(text) {
        var route = decision["route"] as? [String: Any] ?? [:]
        (route["respond_by"], route["again_at"]) = (nil, nil)
        found[try #require(decision["lead"] as? String)] = (
          (decision["definitions"] as? [String: String])?["MQL"], route as NSDictionary
        )
      }
      return found
    }
    let (before, now) = (try known(folder.text("before")), try known(changed))
    let news = ids.filter { id in
      guard let now = now[id], let before = before[id] else { return true }
      return now.route != before.route || (now.mql == "yes" && before.mql != "yes")
    }
    #expect(news.count < ids.count)
    #expect(try folder.text("news") == (["id"] + news).map { $0 + "\n" }.joined())
  }

  @Test(arguments: [
    (["--send", "crn=x"], "the rules have no output 'crn'; did you mean 'crm'?"),
    (["--send", "crm"], "'--send crm' needs an output and a file: '--send crm=FILE'"),
    (["--send", "crm="], "'--send crm=' needs an output and a file"),
    (["--send", "crm=-", "--rejects", "-"], "name a file for one of them"),
    (["--send", "crm=x", "--send", "crm=y"], "'--send' names the output 'crm' twice"),
    (["--send", "crm=x", "--send", "ready=x"], "'--send' writes two outputs to 'x'"),
    (["--send", "news=x"], "asks what has changed; name the decisions of the last run with '--previous'"),
    (["--send", "crm=-", "--to", "csv"], "instead of the decisions; leave '--to' out"),
  ])
  func wrongUsageIs64(_ arguments: [String], _ message: String) throws {
    let result = try eval(folder(), arguments)
    #expect(result.status == 64 && result.output == "")
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func noRuleFileAndNoInputIsWrittenOver() throws {
    let folder = try folder()
    let text = try folder.text("rules/outputs.accord")
    let result = try eval(folder, ["--send", "crm=\(folder.path("rules/outputs.accord"))"])
    #expect(result.status == 64)
    #expect(try folder.text("rules/outputs.accord") == text)
    try folder.write("leads", "{\"id\":\"1\"}\n")
    let other = try eval(
      folder, ["--send", "crm=\(folder.path("leads"))"], leads: [folder.path("leads")])
    #expect(other.status == 64)
    #expect(try folder.text("leads") == "{\"id\":\"1\"}\n")
  }

  /// A file that takes nothing more ends the run; what cannot begin leaves a file as it was.
  @Test func whatCannotBeWritten() throws {
    let folder = try folder()
    let full = try eval(folder, ["--send", "crm=/dev/full"])
    #expect(full.status == 2)
    #expect(full.errors.contains("cannot write '/dev/full'"))
    try folder.write("kept", "last\n")
    let absent = try eval(
      folder, ["--send", "crm=\(folder.path("kept"))"], leads: [folder.path("nothing")])
    #expect(absent.status == 2)
    #expect(try folder.text("kept") == "last\n")
    // No column that the rules read: that is known before the first lead.
    try folder.write("wrong.csv", "a,b\n1,2\n")
    let wrong = try eval(
      folder, ["--send", "crm=\(folder.path("kept"))"], leads: [folder.path("wrong.csv")])
    #expect(wrong.status == 2)
    #expect(try folder.text("kept") == "last\n")
    let empty = try accord(
      ["eval", folder.path("rules"), "--send", "crm=\(folder.path("kept"))"], bytes: [])
    #expect(empty.status == 0)
    #expect(try folder.text("kept") == "")
  }
}
