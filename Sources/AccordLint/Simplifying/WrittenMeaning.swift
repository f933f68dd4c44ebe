import AccordFacts
import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

/// What is meant by what is written, as far as other words for it have to know; by its place in the text.
///
/// What holds in one version of the rules and not in another does not hold.
struct WrittenMeaning {
  struct Traits: OptionSet, Hashable {
    let rawValue: Int
    /// A number, a text, an option or another fixed value.
    static let isFixed = Traits(rawValue: 1)
    /// A name, or a name of something: the same words mean the same value.
    static let isName = Traits(rawValue: 2)
    /// Known of every lead.
    static let isKnown = Traits(rawValue: 4)
    /// It says `ignoring case`, or puts a text into a form, and that changes nothing.
    static let isInVain = Traits(rawValue: 8)
    /// A pattern that says exactly what words can say.
    static let isPlain = Traits(rawValue: 16)
  }

  private var traits: [SourceRange: Traits] = [:]
  /// How the text is read of which a form is asked in vain.
  private var forms: [SourceRange: String] = [:]

  init(_ rules: RuleSet, _ context: LintContext) {
    let versions = Walk.current(rules, on: context.today)
    guard let first = versions.first else { return }
    (traits, forms) = Reader(first.program).found
    for version in versions.dropFirst() {
      let found = Reader(version.program).found
      traits.merge(found.traits) { $0.intersection($1) }
      forms.merge(found.forms) { first, _ in first }
    }
  }

  /// What is known of an expression; nil for what is no value, such as the name of a list.
  func traits(of expression: ExpressionSyntax) -> Traits? {
    if let found = traits[expression.range] { return found }
    // A name has the place of its word, without the brackets around it.
    guard case .name(let name) = expression.kind else { return nil }
    return traits[name.range]
  }

  func has(_ trait: Traits, _ expression: ExpressionSyntax) -> Bool {
    traits(of: expression)?.contains(trait) ?? false
  }

  /// How a text is read, such as *in upper case*.
  func form(of expression: ExpressionSyntax) -> String { forms[expression.range] ?? "so already" }
}

/// Reads one version of the rules.
private struct Reader {
  let program: Program
  private(set) var found: (traits: [SourceRange: WrittenMeaning.Traits], forms: [SourceRange: String]) = (
    [:], [:]
  )

  init(_ program: Program) {
    self.program = program
    for root in program.roots + program.promises.map(\.condition) + program.expected {
      root.walk { read($0) }
    }
    for comparison in program.textComparisons where comparison.ignoringCase {
      let texts = comparison.values.map { value in
        if case .constant(.text(let text)) = value.kind { text } else { nil as Text? }
      }
      guard comparison.form.comesInCase(of: texts + comparison.lists.flatMap { program.lists[$0].entries })
      else { continue }
      found.traits[comparison.range, default: []].insert(.isInVain)
      found.forms[comparison.range] = comparison.form.words
    }
  }

  private mutating func read(_ expression: Expression) {
    var traits: WrittenMeaning.Traits = []
    if case .constant = expression.kind { traits.insert(.isFixed) }
    if isName(expression) { traits.insert(.isName) }
    if !program.canBeMissing(expression) { traits.insert(.isKnown) }
    switch expression.kind {
    case .call(let function, let arguments):
      if case .normalised(let step)? = function.form, let argument = arguments.first,
        case .field = argument.kind, let form = TextForm(argument, in: program, scopes: []), form.has(step)
      {
        traits.insert(.isInVain)
        found.forms[expression.range] = form.words
      }
    case .matches(let subject, let id):
      // A pattern says itself whether case counts, and the words for it would take after the field.
      guard let plain = PlainPattern(program.patterns[id].source), !program.mayIgnoreCase(subject) else {
        break
      }
      if !plain.isAtEnd || TextForm(subject, in: program, scopes: [])?.endsWithoutBreak ?? false {
        traits.insert(.isPlain)
      }
    default: break
    }
    found.traits[expression.range, default: []].formUnion(traits)
  }

  private func isName(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .field, .itemColumn, .binding, .grade, .segments: true
    case .column(let record, _): isName(record)
    case .lookup(_, let key): isName(key)
    default: false
    }
  }
}

extension Program {
  /// The conditions that tests expect.
  fileprivate var expected: [Expression] {
    tests.flatMap(\.expectations).compactMap {
      if case .condition(let condition) = $0.kind { condition } else { nil }
    }
  }

  /// Whether comparisons of a text may ignore case because of the field that it is.
  fileprivate func mayIgnoreCase(_ text: Expression) -> Bool {
    switch text.kind {
    case .field(let id): return fields[id].ignoresCase
    case .itemColumn, .column, .binding:
      let records = fields.map(\.type) + tables.map { .records($0.type) }
      return fields.contains(where: \.ignoresCase)
        || records.contains { type in
          if case .records(let record) = type { record.columns.contains(where: \.ignoresCase) } else { false }
        }
    default: return false
    }
  }

  /// Whether a value may be unknown for some lead; yes when that is not certain.
  fileprivate func canBeMissing(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .constant, .now, .score, .grade, .isKnown, .isTruth: false
    case .binding(let id) where experiment(behind: id) != nil: false
    case .field(let id):
      ([ownInput] + inputs).map(\.readings).contains { readings in
        guard readings.indices.contains(id.index) else { return true }
        return !readings[id.index].isRequired && readings[id.index].defaultValue == nil
      }
    default: true
    }
  }
}

extension TextForm {
  private var isTrimmed: Bool { steps.contains(.trim) || steps.contains(.collapseSpaces) }

  /// Whether a text never ends with a line break, before which the `$` of a pattern matches as well.
  fileprivate var endsWithoutBreak: Bool { choices == nil && exceptions.isEmpty && isTrimmed }

  /// The last change of case, which is the one that shows.
  private var lastCase: TextNormaliser? { steps.last { $0 == .lowercase || $0 == .uppercase } }

  /// Whether a step leaves such a text as it is.
  fileprivate func has(_ step: TextNormaliser) -> Bool {
    guard exceptions.isEmpty else { return false }
    return switch step {
    case .lowercase, .uppercase: lastCase == step
    case .trim: isTrimmed
    case .collapseSpaces, .nfc, .country: false
    }
  }

  /// Whether a text comes in the case in which all the texts are that it is compared with; nil for one that is not
  /// known.
  fileprivate func comesInCase(of texts: [Text?]) -> Bool {
    guard choices == nil, exceptions.isEmpty, let step = lastCase else { return false }
    let relatives = survivingRelatives
    return texts.allSatisfy { text in
      guard let text else { return false }
      return text.utf8.allSatisfy { $0 < 0x80 } && step.apply(text) == text
        && !CaseFolding.fold(text).string.unicodeScalars.contains(where: relatives.contains)
    }
  }

  /// Letters of ASCII that another letter equals when case is ignored, which is still there after the changes: `ſ` is
  /// an `s` and stays in lower case, the sign of the kelvin is a `k` and stays in upper case.
  private var survivingRelatives: Set<Unicode.Scalar> {
    let survivors = Letters.foldingToASCII.filter { letter in
      let text = Text(String(letter))
      return steps.reduce(text) { $1.apply($0) } == text
    }
    return Set(survivors.map { CaseFolding.fold($0) })
  }
}
