internal import AccordEngine
import AccordSemantics
import AccordStream
import AccordValues

/// Reads decisions in which nothing is missing or strange, and asks all metrics about them, with compiled questions. What comes
/// out is what `DecisionReader` and `AskedDecision` say, to whom all other decisions are left.
final class QuickDecisions {
  private let setup: RecordSetup
  private var machines: [DecisionKind: Machine] = [:]
  /// How decisions are read until one is of another kind: most are of the kind of the one before.
  private var kind: DecisionKind
  private var times = LastText()
  private var asOf: Instant?
  private var rules = LastText()
  private var sources = LastText()

  init(_ setup: RecordSetup) {
    self.setup = setup
    kind = DecisionKind(version: setup.rules.versions.count - 1, source: nil)
  }

  /// What is kept of a decision; nil where it has to be read the other way.
  ///
  /// - Parameter json: an object, with `Machine.padding` readable bytes behind it.
  func row(_ json: UnsafeRawBufferPointer, line: Int) -> DecisionRow? {
    guard let machine = machine(), machine.decide(json, line: line), let head = head(machine) else {
      return nil
    }
    if head.kind == kind { return row(json, head, machine) }
    kind = head.kind
    guard let machine = self.machine(), machine.decide(json, line: line), let head = self.head(machine) else {
      return nil
    }
    return row(json, head, machine)
  }

  /// The machine for decisions of the present kind; nil where their questions are not compiled.
  private func machine() -> Machine? {
    if let known = machines[kind] { return known }
    guard let questions = setup.compiled[kind] else { return nil }
    let machine = Machine(questions.plan, asOf: setup.asOf, width: 1, answers: questions.noAnswers)
    machines[kind] = machine
    return machine
  }

  private func row(_ json: UnsafeRawBufferPointer, _ head: Head, _ machine: Machine) -> DecisionRow? {
    guard let questions = setup.compiled[kind], questions.isRecorded(machine) else { return nil }
    var values = [Value?](repeating: nil, count: machine.plan.program.fields.count)
    for field in questions.shown { values[field.index] = machine.value(of: field) }
    let decision = RecordedDecision(lead: head.lead, asOf: head.asOf, values: values, absent: [])
    return DecisionRow(
      decision, version: kind.version, rules: head.rules, answers: questions.answers(machine), setup,
      json: setup.keepsDecisions ? Array(json) : [])
  }

  // MARK: What each decision begins with

  private struct Head {
    let lead: Text
    let asOf: Instant
    let rules: Text
    let kind: DecisionKind
  }

  /// Nil where something is missing, or is no text without escapes.
  private func head(_ machine: Machine) -> Head? {
    guard let lead = text(.lead, machine), !lead.isEmpty, let time = text(.asOf, machine),
      let fingerprint = text(.rules, machine)
    else { return nil }
    var source: Text?
    if machine.passed(CompiledQuestions.Head.source.rawValue) != nil {
      guard let name = text(.source, machine) else { return nil }
      source = sources.text(name)
    }
    if times.isOther(time) { asOf = TimeReader.instant(times.text(time).utf8, zone: .utc) }
    guard let asOf else { return nil }
    return Head(
      lead: Text(String(decoding: lead, as: UTF8.self)), asOf: asOf, rules: rules.text(fingerprint),
      kind: DecisionKind(version: setup.rules.versionIndex(at: asOf), source: source))
  }

  /// What stands between the quotes of a text; nil where it is none or has escapes.
  private func text(_ part: CompiledQuestions.Head, _ machine: Machine) -> UnsafeRawBufferPointer? {
    guard let json = machine.passed(part.rawValue), json.count >= 2, json[0] == UInt8(ascii: "\"") else {
      return nil
    }
    let text = UnsafeRawBufferPointer(rebasing: json[1..<json.count - 1])
    return text.contains(UInt8(ascii: "\\")) ? nil : text
  }
}

/// By what decisions are read otherwise than others.
struct DecisionKind: Hashable, Sendable {
  /// The place of the version of the rules that were in force.
  let version: Int
  /// The input of the lead; nil for the lead block.
  let source: Text?
}

/// A text that mostly is the same again, so that it is made once.
private struct LastText {
  private var last: Text?

  /// Whether some bytes are not those of the last one.
  func isOther(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let last else { return true }
    return last.utf8.count != bytes.count || !last.utf8.elementsEqual(bytes)
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer) -> Text {
    if let last, !isOther(bytes) { return last }
    let text = Text(String(decoding: bytes, as: UTF8.self))
    last = text
    return text
  }
}
