import AccordTestSupport
import AccordValues
import Foundation
import Testing

/// Names, options, files and leads of others in everything that the command says: nothing in them begins a line of its
/// own or reaches the terminal.
@Suite struct HostileTextTests {
  private static let pieces = [
    "\n", "\r", "\u{1B}[31m", "\u{7}", "\u{8}", "\u{9B}2J", "\u{85}", "\u{2028}", "\u{2029}", "\u{202E}",
    "\u{2066}", "\u{200F}", "\u{C}", "\u{7F}", "x", "::error::", "\"", "'", "}", "{", "#", ",", ";", "%0A",
    " ", "é",
  ]

  /// Texts of a few pieces, always the same ones.
  private static let texts: [String] = {
    var state: UInt64 = 2026
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    return (0..<4).map { _ in "n" + (0..<8).map { _ in pieces[next(pieces.count)] }.joined() + "\n\u{1B}[2J" }
  }()

  /// What must not stand in lines for people.
  private func hostileSign(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { scalar in
      switch scalar.hidden {
      case .control, .lineBreak, .direction: true
      case .blank, .invisible, nil: false
      }
    }
  }

  private func expectCalm(
    _ result: Subprocess.Result, _ arguments: [String], lines: Int? = nil,
    at location: SourceLocation = #_sourceLocation
  ) {
    let sign = hostileSign(in: result.output + result.errors)
    #expect(
      sign == nil, "\(sign?.described ?? "") from \(arguments.debugDescription)", sourceLocation: location)
    if let lines {
      #expect(result.errors.count { $0 == "\n" } == lines, "\(result.errors)", sourceLocation: location)
    }
  }

  @Test("an option or a path comes back on one line", arguments: texts)
  func optionsAndPaths(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("leads.ndjson", "{\"id\":\"a\"}\n")
    let leads = folder.path("leads.ndjson")
    let commands = [
      ["eval", text], ["lint", text], ["lint", folder.path(text)], ["eval", "rules", text],
      ["eval", "rules", "--source", text, leads], ["eval", "rules", "--as-of", text, leads],
      ["eval", "rules", "--rejects", "/dev/null/\(text)", leads],
      ["eval", "rules", "--summary-file", "/dev/null/\(text)", leads],
      ["explain", "rules", "--lead", text, leads], ["explain", "rules", text],
      ["test", "rules", "--run", text], ["test", "rules", "--run", "(\(text)"],
      ["test", "rules", "--junit", "/dev/null/\(text)"],
      ["verify", "rules", "--run", text], ["verify", "rules", "--solver", text],
      ["verify", "rules", "--without", text], ["verify", "rules", "--junit", "/dev/null/\(text)"],
      ["lint", "--page", text], ["glossary", "rules", "--output", "/dev/null/\(text)"],
      ["glossary", "rules", "--as-of", text],
      ["sign", "rules", "--team", text, "--by", "Mara Lind"],
      ["sign", "rules", "--team", "marketing", "--by", text],
      ["sign", "rules", "--team", "marketing", "--by", "Mara Lind", "--definition", text],
      ["agreed", "rules", "--as-of", text], ["fingerprint", text], ["infer", text], ["fmt", text],
      ["fmt", folder.path(text)],
      ["init", "/dev/null/\(text)"],
    ]
    for command in commands {
      let result = try accord(command, bytes: [])
      #expect(result.status != 0, "\(command.debugDescription)")
      expectCalm(result, command)
    }
  }

  @Test("wrong usage comes back on its lines", arguments: texts)
  func wrongUsage(text: String) throws {
    for command in [
      ["eval", "rules", "--…"], ["eval", "rules", "--to", "…"], ["eval", "rules", "--jobs", "…"],
      ["eval", "rules", "--max-line", "…"], ["eval", "rules", "--delimiter", "…"],
      ["lint", "rules", "--deny", "…"],
    ] {
      let plain = try accord(command.map { $0.replacing("…", with: "abc") }, bytes: [])
      let hostile = command.map { $0.replacing("…", with: text) }
      let result = try accord(hostile, bytes: [])
      #expect(result.status == 64, "\(hostile.debugDescription)")
      expectCalm(result, hostile, lines: plain.errors.count { $0 == "\n" })
    }
    let unknown = try accord([text], bytes: [])
    #expect(unknown.status == 64)
    expectCalm(unknown, [text])
  }

  @Test("leads say nothing of their own", arguments: texts)
  func leads(text: String) throws {
    let quoted = JSONText.quote(text)
    let cell = "\"\(text.replacing("\"", with: "\"\""))\""
    let ndjson = Array(
      "{\"id\":\(quoted),\"employees\":\(quoted),\(quoted):1}\n{\"employees\":\(quoted)}\n\(text)\n".utf8)
    let csv = Array("id,employees,\(cell)\n\(cell),\(cell),\(cell)\n,\(cell),1\n\(cell)\n".utf8)
    for (format, input) in [("ndjson", ndjson), ("csv", csv)] {
      for command in [
        ["eval", "rules", "--from", format, "--to", "table", "--only", "employees,\(text)", "--summary"],
        ["explain", "rules", "--from", format], ["infer", "--from", format],
      ] {
        expectCalm(try accord(command, bytes: input), command)
      }
    }
    let twice = ["eval", "rules", "--from", "csv"]
    expectCalm(try accord(twice, bytes: Array("id,id,\(cell)\n".utf8)), twice)
  }

  @Test("an export cannot write rules into the draft", arguments: texts)
  func drafts(text: String) throws {
    let folder = try TemporaryFolder()
    let evil = "a\" }\ndefine evil when no # \(text)"
    let cell = "\"\(evil.replacing("\"", with: "\"\""))\""
    try folder.write("x\(text.replacing("/", with: "-")).csv", "id,\(cell)\n1,\(cell)\n2,b\n")
    let name = "x\(text.replacing("/", with: "-")).csv"
    let draft = try accord("infer", name, in: folder.url)
    #expect(draft.status == 0, "\(draft.errors)")
    expectCalm(draft, ["infer"])
    #expect(!draft.lines.contains { $0.hasPrefix("define") })
    try folder.write("lead.accord", draft.output)
    #expect(try accord("fingerprint", "lead.accord", in: folder.url).output.count { $0 == "\n" } == 1)
  }

  @Test("rules are shown as they are read", arguments: texts)
  func rules(text: String) throws {
    let folder = try TemporaryFolder()
    // A text cannot hold a line feed; everything else can stand in it.
    let plain = text.replacing("\n", with: "\u{2028}").replacing("\"", with: "'").replacing("\\", with: "")
    let escaped = Text(text).literal
    try folder.write(
      "rules/a\(text.replacing("/", with: "-")).accord",
      """
      accord 1
      agreement { between  marketing, sales }
      lead { id text required, company text, n number }
      score fit \(escaped) {   # \(plain)
        +10 "\(plain)" when company = "\(plain)"
        +5  "\(plain)" when n > 1
      }
      define MQL \(escaped) {
        means  \(escaped)
        agreed by  marketing, sales
        when fit > 5
      }
      test \(escaped) {
        lead    { id = \(escaped), company = \(escaped) }
        expect  fit = 11
        expect  MQL = no
      }

      """)
    var commands = [
      ["lint", "rules"], ["fmt", "--check", "rules"], ["fmt", "--diff", "rules"],
      ["lint", "--fix", "--diff", "rules"],
      ["test", "rules"], ["test", "rules", "--coverage", "--verbose"], ["test", "rules", "--format", "json"],
      ["test", "rules", "--junit", "tests.xml"], ["agreed", "rules"],
      ["agreed", "rules", "--format", "markdown"],
      ["agreed", "rules", "--format", "json"], ["glossary", "rules"],
      ["glossary", "rules", "--format", "html"],
      ["fingerprint", "rules"],
    ]
    commands += ["plain", "json", "sarif", "github"].map { ["lint", "rules", "--format", $0] }
    for command in commands {
      let result = try accord(command, bytes: [], in: folder.url)
      #expect(result.status < 2, "\(command) \(result.errors)")
      expectCalm(result, command)
    }
    #expect(hostileSign(in: try folder.text("tests.xml")) == nil)
    let explained = try accord(
      ["explain", "rules"],
      bytes: Array("{\"id\":\"a\",\"company\":\(JSONText.quote(plain)),\"n\":2}\n".utf8), in: folder.url)
    #expect(explained.status == 0, "\(explained.errors)")
    expectCalm(explained, ["explain"])
  }

  @Test("broken rules are shown as they are read", arguments: texts)
  func brokenRules(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "rules/a.accord",
      "accord 1\nlead { id text }\ndefine a when id = b\(text)\nlist l from \(Text(text).literal)\n")
    var commands = [["lint", "rules"], ["fmt", "rules"], ["eval", "rules"]]
    commands += ["plain", "json", "sarif", "github"].map { ["lint", "rules", "--format", $0] }
    for command in commands { expectCalm(try accord(command, bytes: [], in: folder.url), command) }
  }

  @Test("signatures of others do not reach the terminal", arguments: texts)
  func signatures(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "rules/a.accord",
      """
      accord 1
      agreement { between  marketing, sales }
      lead { id text }
      define MQL "MQL" { agreed by  marketing, sales
        when id is known }

      """)
    try folder.write("rules/agreement.lock", "accord-lock 1\n\(text)\nsigned \(text)\n")
    for command in [
      ["agreed", "rules"], ["lint", "--agreed", "rules"],
      ["sign", "rules", "--team", "sales", "--by", "Emre"],
    ] {
      expectCalm(try accord(command, bytes: [], in: folder.url), command)
    }
  }
}
