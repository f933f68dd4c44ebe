internal import AccordEngine
import AccordSemantics
import AccordStream
import AccordValues
internal import Glibc

/// Reads decisions in which nothing is missing or strange, and asks all metrics about them, with compiled questions. What comes
/// out is what `DecisionReader` and `AskedDecision` say, to whom all other decisions are left.
final class QuickDecisions {
  private let setup: RecordSetup
  private var readers: [DecisionKind: Reader?] = [:]
  /// How decisions are read until one is of another kind: most are of the kind of the one before.
  private var reader: Reader?
  private var times = LastText()
  private var moment: (asOf: Instant, version: Int)?
  private var rules = LastText()
  private var sources = LastText()

  /// What reads decisions of one kind.
  private final class Reader {
    let kind: DecisionKind
    let questions: CompiledQuestions
    let machine: Machine
    /// Where values are put; those of fields that are not shown are never there.
    var values: [Value?]

    init?(_ kind: DecisionKind, _ setup: RecordSetup) {
      guard let questions = setup.compiled[kind],
        let machine = Machine(questions.plan, asOf: setup.asOf, width: 1, answers: questions.noAnswers)
      else { return nil }
      self.kind = kind
      self.questions = questions
      self.machine = machine
      values = [Value?](repeating: nil, count: questions.plan.program.fields.count)
    }
  }

  init(_ setup: RecordSetup) {
    self.setup = setup
    reader = reader(DecisionKind(version: setup.rules.versions.count - 1, source: nil))
  }

  /// Reads a decision; nil where it has to be read the other way.
  ///
  /// - Parameter json: an object, with `Machine.padding` readable bytes behind it.
  func read(_ json: UnsafeRawBufferPointer, line: Int) -> AskedOnce? {
    guard let reader, reader.machine.decide(json, line: line), let head = head(reader.machine) else {
      return nil
    }
    if head.kind == reader.kind { return asked(head, reader) }
    guard let other = self.reader(head.kind), other.machine.decide(json, line: line) else { return nil }
    self.reader = other
    return self.head(other.machine).flatMap { asked($0, other) }
  }

  /// Nil where the questions are not compiled.
  private func reader(_ kind: DecisionKind) -> Reader? {
    if let known = readers[kind] { return known }
    let made = Reader(kind, setup)
    readers[kind] = .some(made)
    return made
  }

  private func asked(_ head: Head, _ reader: Reader) -> AskedOnce? {
    let (questions, machine) = (reader.questions, reader.machine)
    guard questions.isRecorded(machine) else { return nil }
    for field in questions.shown { reader.values[field.index] = machine.value(of: field) }
    let decision = RecordedDecision(lead: head.lead, asOf: head.asOf, values: reader.values, absent: [])
    let said = DecisionRow.Said(
      rules: head.rules, answers: questions.answers(machine),
      groups: setup.groups(of: decision, version: reader.kind.version))
    return AskedOnce(decision: decision, version: reader.kind.version, said: said)
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
      sources.change(to: name)
      source = sources.text
    }
    if times.change(to: time) {
      moment = TimeReader.instant(times.text.utf8, zone: .utc).map { ($0, setup.rules.versionIndex(at: $0)) }
    }
    rules.change(to: fingerprint)
    guard let moment else { return nil }
    return Head(
      lead: Text(String(decoding: lead, as: UTF8.self)), asOf: moment.asOf, rules: rules.text,
      kind: DecisionKind(version: moment.version, source: source))
  }

  /// What stands between the quotes of a text; nil where it is none or has escapes.
  private func text(_ part: CompiledQuestions.Head, _ machine: Machine) -> UnsafeRawBufferPointer? {
    guard let json = machine.passed(part.rawValue), json.count >= 2, json[0] == UInt8(ascii: "\"") else {
      return nil
    }
    let text = UnsafeRawBufferPointer(rebasing: json[1..<json.count - 1])
    let escape = text.baseAddress.flatMap { memchr($0, CInt(UInt8(ascii: "\\")), text.count) }
    return escape == nil ? text : nil
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
  private(set) var text: Text = ""

  /// Makes it the text of some bytes; says whether it was another one.
  @discardableResult
  mutating func change(to bytes: UnsafeRawBufferPointer) -> Bool {
    if text.isSame(bytes) { return false }
    text = Text(String(decoding: bytes, as: UTF8.self))
    return true
  }
}
