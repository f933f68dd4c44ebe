import AccordSemantics
import AccordSigning
import AccordSource
import AccordValues
import ArgumentParser

/// `accord sign`: a team signs what definitions mean.
struct Sign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Sign definitions for a team.",
    usage: "accord sign <rules> --team <team> --by <name> [<options>]",
    discussion: """
      The signatures are kept in the file agreement.lock in the folder of the rules; those of a single rule file \
      NAME.accord in NAME.agreement.lock beside it. Each names the team, the \
      person, the day and the fingerprint of everything the definition means. Metrics are signed as definitions are. Without --definition, all \
      that say 'agreed by' this team are signed.

      'accord agreed --format markdown' prints a box for each signature that is missing. Where people have ticked them, in a \
      pull request or in minutes, '--from-review' signs for those who stand there, all of them or, when one cannot be \
      signed, none.

      Example:
        accord sign rules --team marketing --by "Anna Berg"
        accord sign rules --from-review review.md
      """)

  @OptionGroup var rules: RulesArgument

  @Option(help: ArgumentHelp("The team that signs, one of the agreement.", valueName: "name"))
  var team: String?

  @Option(help: ArgumentHelp("The person who signs for the team.", valueName: "name"))
  var by: String?

  @Option(
    help: ArgumentHelp(
      "A text in Markdown with the boxes that people have ticked, as 'accord agreed' prints them.",
      valueName: "file"),
    completion: .file(extensions: ["md"]))
  var fromReview: String?

  @Option(
    help: ArgumentHelp(
      "The definition or metric that is signed; may be given several times. Without it, all that the team agrees on.",
      valueName: "name"))
  var definition: [String] = []

  @Option(
    help: ArgumentHelp("The day of the signature, such as 2026-11-22; without it, today.", valueName: "day"))
  var date: String?

  func validate() throws {
    if fromReview != nil {
      guard team == nil, by == nil, definition.isEmpty else {
        throw ValidationError(
          "'--from-review' says who signs what; leave '--team', '--by' and '--definition' out")
      }
      return
    }
    guard team != nil, let by else {
      throw ValidationError("say who signs: '--team NAME' and '--by NAME', or '--from-review FILE'")
    }
    guard PersonName.read(by) != nil else {
      throw ValidationError(
        "'--by' must be the name of a person, on one line and at most 200 characters long")
    }
  }

  /// What one person signs for a team.
  private struct Task {
    let team: String
    let person: String
    let definitions: [AgreedDefinition]
  }

  func run() throws {
    let loaded = try rules.load(reading: [fromReview].compactMap { $0 })
    let today = try AsOf.today(loaded)
    let day = try date.map { try Sign.day($0) } ?? today
    // A lock that says so would be refused from now on.
    if day.daysSinceEpoch > today.daysSinceEpoch + 1 {
      throw Failures.wrongUsage(
        "'--date \(day)' is still to come; sign with the day on which the team has agreed")
    }
    let status = AgreementStatus(rules: loaded, lock: AgreementLock(), on: day)
    let tasks = try fromReview.map { try reviewed($0, status) } ?? [task(status)]
    let file = rules.lock()
    let (held, lock) = try Failures.reportedLock { () throws(LockError) in
      try file.update { lock in
        let held = tasks.map { task in
          lock.sign(task.definitions.map(\.meaning), team: task.team, person: task.person, day: day)
        }
        return (held, lock)
      }
    }
    try Terminal.show(zip(tasks, held).map { Sign.text($0, $1, day) }.joined())
    let names = Set(tasks.flatMap { $0.definitions.map(\.name) })
    for remark in AgreementStatus(rules: loaded, lock: lock, on: day).oneSidedRemarks(names) {
      Terminal.say("accord: \(remark)")
    }
  }

  private static func text(_ task: Task, _ held: [Signature], _ day: CalendarDate) -> String {
    let heldNames = Set(held.map(\.definition))
    let signed = task.definitions.map(\.name).filter { !heldNames.contains($0) }
    var text =
      signed.isEmpty
      ? "" : "\(task.team) (\(task.person)) signed \(signed.joined(separator: ", ")) on \(day)\n"
    for signature in held {
      text += "\(task.team) had already signed \(signature.definition) as it is, on \(signature.day)"
      text += " (\(DisplayText.visible(signature.person)))\n"
    }
    return text
  }

  /// What the options say.
  private func task(_ status: AgreementStatus) throws -> Task {
    guard let team, let by, let person = PersonName.read(by) else { throw ExitCode.validationFailure }
    let chosen = try definitions(status, team)
    // As the rules spell it: a letter can be made of other code points.
    return Task(
      team: status.teams.first { $0 == team } ?? team, person: person, definitions: chosen)
  }

  /// The longest sheet that is read, in bytes.
  private static let longestSheet = 4 << 20

  /// What people have ticked, a task for each person and team; ends the command when something ticked cannot be signed.
  private func reviewed(_ path: String, _ status: AgreementStatus) throws -> [Task] {
    let text: String
    do throws(PlainFile.Failure) {
      text = String(decoding: try PlainFile.read(path, atMost: Sign.longestSheet).bytes, as: UTF8.self)
    } catch {
      Terminal.say("accord: '\(path)' cannot be read: \(error.reason)")
      throw ExitCode.failed
    }
    let sheet = ReviewSheet.read(text)
    let mistakes = sheet.mistakes + sheet.ticks.compactMap { ReviewSheet.mistake($0, status) }
    guard mistakes.isEmpty else {
      for mistake in mistakes { Terminal.say("accord: '\(path)': \(mistake)") }
      Terminal.say("accord: nothing was signed")
      throw ExitCode.failed
    }
    for line in sheet.unticked {
      Terminal.say("accord: '\(path)': line \(line) has a name and is not ticked, so it is not signed")
    }
    guard !sheet.ticks.isEmpty else {
      Terminal.say(
        "accord: nothing is ticked in '\(path)'; 'accord agreed \(rules.rules) --format markdown' prints the boxes"
      )
      throw ExitCode.findings
    }
    var tasks: [Task] = []
    for tick in sheet.ticks {
      guard let definition = status.definitions.first(where: { $0.name == tick.definition }) else { continue }
      if let index = tasks.firstIndex(where: { $0.team == tick.team && $0.person == tick.person }) {
        tasks[index] = Task(
          team: tick.team, person: tick.person, definitions: tasks[index].definitions + [definition])
      } else {
        tasks.append(Task(team: tick.team, person: tick.person, definitions: [definition]))
      }
    }
    return tasks
  }

  private static func day(_ text: String) throws -> CalendarDate {
    guard let day = TimeReader.date(text.utf8) else {
      throw Failures.wrongUsage("'--date \(text)' is not a day; write it as 2026-11-22")
    }
    return day
  }

  /// The definitions that are to be signed; ends the command when the team cannot sign them.
  private func definitions(_ status: AgreementStatus, _ team: String) throws -> [AgreedDefinition] {
    guard status.teams.contains(team) else {
      guard !status.teams.isEmpty else {
        throw Failures.wrongUsage("the rules name no teams; write 'agreement { between marketing, sales }'")
      }
      throw Failures.wrongUsage(
        "'\(team)' is not a team of the agreement; \(Sign.hint(team, among: status.teams))")
    }
    let own = status.definitions.filter { $0.state(of: team) != nil }
    guard !definition.isEmpty else {
      guard !own.isEmpty else {
        throw Failures.wrongUsage(
          "no definition is agreed by \(team); write 'agreed by \(team)' into those that the team agrees on")
      }
      return own
    }
    for name in definition where !own.contains(where: { $0.name == name }) {
      throw Failures.wrongUsage(reason(name, team, status, own.map(\.name)))
    }
    return own.filter { definition.contains($0.name) }
  }

  /// Why a definition cannot be signed by the team.
  private func reason(_ name: String, _ team: String, _ status: AgreementStatus, _ own: [String]) -> String {
    if let other = status.definitions.first(where: { $0.name == name }) {
      let teams = (other.teams.map(\.team) + [team]).joined(separator: ", ")
      return "'\(name)' is not agreed by \(team); if it is to be, write 'agreed by \(teams)' into it"
    }
    if status.drafts.contains(name) {
      return "'\(name)' is a draft; take the word 'draft' away when the teams agree on it"
    }
    if status.agreedByNobody.contains(name) {
      return "'\(name)' is not agreed by \(team); if it is to be, write 'agreed by \(team)' into it"
    }
    return "'\(name)' is not a definition or a metric; "
      + (own.isEmpty ? "\(team) has none" : Sign.hint(name, among: own))
  }

  private static func hint(_ name: String, among names: [String]) -> String {
    Suggestion.nearest(to: name, among: names).map { "did you mean '\($0)'?" }
      ?? "there are \(names.joined(separator: ", "))"
  }
}
