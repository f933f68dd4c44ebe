import AccordCSV
import AccordInference
import AccordReference
import AccordSemantics
import AccordSource
import AccordStream
import AccordTestSupport
import AccordValues
import Foundation
import Testing

/// An export, the draft made from it, and what the draft says about the same export.
struct Export {
  let bytes: [UInt8]
  let options: InputOptions
  let draft: LeadDraft
  let text: String

  init(_ bytes: [UInt8], options: InputOptions = InputOptions(), partsCellsBySemicolon: Bool = false) {
    self.bytes = bytes
    self.options = options
    var profile = LeadProfile()
    var hasBegun = false
    Export.forEachLead(of: bytes, options) { raw, ignored in
      if !hasBegun {
        hasBegun = true
        profile = LeadProfile(ignoredKeys: Set(ignored.map { Text($0) }))
      }
      profile.add(raw)
    }
    draft = LeadDraft(profile, partsCellsBySemicolon: partsCellsBySemicolon)
    text = draft.text(source: "export", recordsPath: options.recordsPath)
  }

  init(_ text: String, options: InputOptions = InputOptions(), partsCellsBySemicolon: Bool = false) {
    self.init(Array(text.utf8), options: options, partsCellsBySemicolon: partsCellsBySemicolon)
  }

  init(file: String, options: InputOptions = InputOptions()) throws {
    self.init(try Project.bytes(file), options: options)
  }

  private static func forEachLead(
    of bytes: [UInt8], _ options: InputOptions, _ body: (RawValue, _ ignored: [String]) -> Void
  ) {
    let reader = InputReader(options: options)
    reader.feed(bytes)
    reader.finish()
    while let record = reader.next() {
      if case .lead(let raw) = record.content { body(raw, reader.header.map { $0.duplicates + [""] } ?? []) }
    }
  }

  /// The fields by name.
  var fields: [String: FieldDraft] { Dictionary(uniqueKeysWithValues: draft.fields.map { ($0.name, $0) }) }

  /// The lines of the lead block, without the blanks before them.
  var lines: [String] {
    let block = text.split(separator: "\nlead {\n").last.map(String.init) ?? ""
    return block.split(separator: "\n").prefix { $0 != "}" }.map { String($0.drop { $0 == " " }) }
  }

  /// The draft as a rule set; what keeps it from loading fails the test.
  func check() throws -> Program {
    let rules = RuleFolder(text)
    let result = rules.check()
    let findings = rules.findings(result)
    #expect(result.diagnostics.isEmpty, "\(findings)\n\(text)")
    return try #require(result.program, "\(findings)\n\(text)")
  }

  /// The values of a field as the draft reads them, numbers with a decimal point.
  func values(of field: String) throws -> [String] {
    let program = try check()
    let reader = LeadReader(program, input: program.ownInput)
    let index = try #require(program.fields.firstIndex { $0.name == field })
    var values: [String] = []
    Export.forEachLead(of: bytes, options) { raw, _ in
      guard case .lead(let lead) = reader.read(raw, line: 1) else { return }
      switch lead.values[index] {
      case .number(let number): values.append(number.description)
      case .text(let text): values.append(text.string)
      case let other: values.append(other.map(String.init(describing:)) ?? "missing")
      }
    }
    return values
  }

  /// Reads the export by its own draft: no lead is rejected, and there are exactly the problems that the
  /// comments count. In lists one problem stands for all items of a lead.
  func expectNoMoreProblems() throws {
    let program = try check()
    let input = options.recordsPath == nil ? program.ownInput : try #require(program.inputs.first)
    let reader = LeadReader(program, input: input)
    var problems: [String: Int] = [:]
    var known = 0
    Export.forEachLead(of: bytes, options) { raw, _ in
      switch reader.read(raw, line: 1) {
      case .rejected(let rejection):
        #expect(rejection.kind.hasSuffix("stands twice"), "\(rejection.message)\n\(text)")
      case .lead(let lead):
        known += 1
        for problem in lead.problems { problems[problem.subject, default: 0] += 1 }
      }
    }
    for field in draft.fields {
      if field.items.isEmpty {
        #expect(problems[field.name, default: 0] == field.misfits, "\(field.name)\n\(text)")
      } else {
        #expect(problems[field.name, default: 0] <= field.misfits)
        for item in field.items {
          #expect(problems["\(field.name).\(item.name)", default: 0] <= item.misfits, "\(item.name)\n\(text)")
        }
      }
    }
    #expect(known <= draft.count)
  }
}
