package import AccordSource
import AccordSyntax
import AccordValues

/// Resolves names, checks types and builds the typed program; reports everything that is wrong at once.
///
/// A part that is wrong is reported where it stands and then left out, so that a mistake is reported once and
/// never again where something refers to it.
package struct Checker {
  let sources: SourceSet
  let files: RuleFiles
  /// The days for which the rules are checked.
  let period: Period
  var diagnostics: [Diagnostic] = []
  /// What has the fields.
  var subject = Subject.lead
  /// What has the fields, as messages call it.
  var recordName: String { subject.rawValue }

  /// What rules are about, as messages call it.
  enum Subject: String {
    case lead = "the lead"
    case answer = "the feedback"
    case decision = "a decision"
  }

  // The declarations as written, by kind, in the order of the files.
  var leads: [LeadSyntax] = []
  /// Of all days.
  var feedbackSyntax: [DatedFeedback] = []
  var agreements: [AgreementSyntax] = []
  var inputSyntax: [InputSyntax] = []
  var listSyntax: [ListSyntax] = []
  var patternSyntax: [PatternSyntax] = []
  var tableSyntax: [TableSyntax] = []
  var bindingSyntax: [BindingSyntax] = []
  var segmentsSyntax: [SegmentsSyntax] = []
  var scoreSyntax: [ScoreSyntax] = []
  var gradeSyntax: [GradeSyntax] = []
  var definitionSyntax: [DefinitionSyntax] = []
  var propositionSyntax: [PropositionSyntax] = []
  var hoursSyntax: [HoursSyntax] = []
  var poolSyntax: [PoolSyntax] = []
  var routeSyntax: [RouteSyntax] = []
  var testSyntax: [TestSyntax] = []
  var ensureSyntax: [EnsureSyntax] = []
  /// Of all days.
  var metricSyntax: [DatedMetric] = []
  var outputSyntax: [OutputSyntax] = []
  var issueSyntax: [IssueSyntax] = []
  var resourceSyntax: [PropositionSyntax.Resource] = []
  /// Of all days.
  var experimentSyntax: [DatedExperiment] = []
  /// Of a decision: each `let` of the rules, as it is written.
  var writtenBindings: [BindingSyntax] = []
  /// The weights of arms, by where they stand.
  var armWeights: [SourceRange: Int] = [:]
  /// What has been checked of each experiment.
  var experimentParts: [Int: ExperimentParts] = [:]

  var symbols: [String: Symbol] = [:]
  /// The names of declarations that are drafts.
  var drafts: Set<SourceRange> = []
  /// The names of declarations that decisions leave out.
  private var hidden: Set<SourceRange> = []
  /// Names that are declared, but not for this period.
  var outOfForce: [String: SourceRange] = [:]
  /// Routes that were in force before this period.
  var endedRoutes: [SourceRange] = []
  /// What could not be read in the text; what refers to it is not wrong by itself.
  var broken = BrokenText()
  /// Lists, tables and patterns that were read for an earlier period.
  var vocabulary = SharedVocabulary()
  /// Where things that are not declared are reported, each once, and where else they are used.
  private var undeclared: [String: (finding: Int, others: [SourceRange])] = [:]

  // What has been checked so far.
  var agreement = Agreement()
  var fields: [Field] = []
  var feedback: [Feedback] = []
  var ownReadings: [Reading] = []
  var inputs: [Input] = []
  /// Of a decision: what each field is.
  var recordParts: [RecordRules.Part] = []
  /// Of a decision: what rules declare, most of which it does not show.
  var notRecorded: [String: Symbol] = [:]
  /// Of a decision: whether a step that makes them counts the time to respond in hours.
  var countsInHours = false
  /// Of a decision: what two things are called.
  var ambiguous: Set<String> = []
  /// Metrics and groups that make sense in the rules of this period, and what is wrong with the others, by where they are named.
  var recordSense: Set<SourceRange> = []
  var recordNonsense: [SourceRange: [Diagnostic]] = [:]
  var lists: [TextList] = []
  var patterns: [NamedPattern] = []
  var tables: [Table] = []
  var hours: [Hours] = []
  var bindings: [BindingState] = []
  /// The segments of each `segments`, known before their conditions are.
  var segmentVocabularies: [Vocabulary] = []
  var gradeVocabularies: [Vocabulary] = []
  /// The grades checked so far; nil for one that is wrong.
  var checkedGrades: [Int: Grade?] = [:]
  /// The item types whose fields can be named here, innermost last.
  var itemScopes: [RecordType] = []
  /// Whether a promise or an expectation is being checked.
  var isPromise = false
  /// Whether what leaves is being checked.
  var isOutput = false
  /// The file that says which decisions are wanted, and what it says.
  private var filterFile: Int?
  private var filterSyntax: EnsureSyntax?
  private var notInForce: [Diagnostic] = []
  /// How many operators of the sums and products around the place that is being checked.
  var chainLength = 0
  static let chainLimit = 200
  /// The titles of all lines of scores, once they have been asked for.
  var ruleTitles: Set<String>?
  /// How many `let`s are being checked inside one another.
  var bindingDepth = 0
  /// How many names have been looked up for a suggestion.
  private var suggestions = 0
  /// How many `let`s stand on one another below each that has been checked, itself included.
  var bindingHeights: [Int: Int] = [:]
  /// The greatest such number among the `let`s used so far where one is being checked.
  var heightBelow = 0
  /// How many expressions are being checked inside one another, through `let`s too.
  var checkDepth = 0
  static let checkLimit = 600
  static let bindingLimit = 200

  init(sources: SourceSet, files: RuleFiles, period: Period) {
    self.sources = sources
    self.files = files
    self.period = period
  }

  enum BindingState {
    case unchecked
    case checking
    case failed
    case checked(Expression)
  }

  /// How many stretches of days any rules may have.
  private static let fewPeriods = 50
  /// How many declarations are checked in all stretches of days together.
  private static let mostDatedDeclarations = 250_000

  /// Checks the files of a rule set; there are no rules when something keeps them from loading.
  ///
  /// - Parameter filter: a file with one `ensure`, whose condition says which decisions are wanted.
  package static func check(
    _ sources: SourceSet, files: RuleFiles, filter: SourceFile? = nil
  ) -> CheckResult {
    let sources = filter.map { SourceSet(sources.files + [$0]) } ?? sources
    var diagnostics: [Diagnostic] = []
    var trees: [SyntaxFile] = []
    var broken = BrokenText()
    for (index, file) in sources.files.enumerated() {
      let (tree, found) = Parser.parse(file, index: index)
      diagnostics += found
      trees.append(tree)
      for declaration in tree.brokenDeclarations(in: file) { broken.add(declaration) }
    }
    let filterFile = filter.flatMap { filter in sources.files.firstIndex { $0.path == filter.path } }
    if let filterFile, let second = trees[filterFile].declarations.dropFirst().first {
      diagnostics.append(
        Diagnostic(
          .unexpectedToken, "one condition is asked for here, and nothing is declared", at: second.range,
          help: ["end with the condition"]))
    }
    let declarations = trees.flatMap(\.declarations)
    let misread = misread(declarations, diagnostics)
    let isMisread = Set(misread)
    for declaration in declarations where isMisread.contains(declaration.range) {
      broken.add(misread: declaration)
    }
    if let lead = declarations.first(where: { if case .lead = $0.kind { true } else { false } })?.range,
      diagnostics.contains(where: { $0.code == .missingBrace && $0.lies(in: lead) })
    {
      broken.isLeadUnknown = true
    }
    var dated: [DeclarationSyntax] = []
    for declaration in declarations {
      if Period.isSound(declaration.validity, reporting: &diagnostics) {
        dated.append(declaration)
      } else if let name = declaration.kind.name {
        broken.names.insert(name.text)
      }
    }
    // What is answered, counted and tried is read with the rules of all days, so that it divides none.
    let periods = Period.periods(of: dated.filter { !$0.kind.hasOwnDays })
    guard periods.count <= fewPeriods || periods.count * dated.count <= mostDatedDeclarations else {
      diagnostics.append(
        Diagnostic(
          .nestingTooDeep,
          "the rules change on \(periods.count - 1) days, too many for \(dated.count) declarations to be checked on each",
          at: nil, help: ["date fewer of the declarations, or let more of them change on the same day"]))
      return CheckResult(rules: nil, diagnostics: Diagnostic.sorted(diagnostics), trees: trees)
    }
    var versions: [RuleSet.Version] = []
    var filterFindings: [Diagnostic] = []
    var hasFilter = false
    var sense: Set<SourceRange> = []
    var nonsense: [SourceRange: [Diagnostic]] = [:]
    var vocabulary = SharedVocabulary()
    for period in periods {
      var checker = Checker(sources: sources, files: files, period: period)
      checker.filterFile = filterFile
      checker.broken = broken
      swap(&checker.vocabulary, &vocabulary)
      let program = checker.run(dated)
      swap(&checker.vocabulary, &vocabulary)
      checker.countUses()
      if program?.filter == nil { filterFindings += checker.notInForce } else { hasFilter = true }
      sense.formUnion(checker.recordSense)
      nonsense.merge(checker.recordNonsense) { first, _ in first }
      // What is wrong in several periods is said once, as it is in the first.
      let known = Set(diagnostics.map(\.place))
      diagnostics += checker.diagnostics.filter { finding in
        // What a declaration lacks may be what could not be read in it.
        let isEcho =
          finding.code == .missingEntry && misread.contains { finding.lies(in: $0) }
          || finding.isAboutWhatBrokeOff(in: trees)
        return !known.contains(finding.place) && !isEcho
      }
      if let program { versions.append(RuleSet.Version(from: period.from, program: program)) }
    }
    // A condition that makes sense on no day says nothing.
    if !hasFilter, let first = filterFindings.first { diagnostics.append(first) }
    for (place, findings) in nonsense where !sense.contains(place) { diagnostics += findings }
    diagnostics = Diagnostic.sorted(diagnostics)
    let blocks = diagnostics.contains { $0.code.blocksLoading } || versions.count < periods.count
    return CheckResult(rules: blocks ? nil : RuleSet(versions), diagnostics: diagnostics, trees: trees)
  }

  /// The declarations in which the parser could not read something.
  private static func misread(
    _ declarations: [DeclarationSyntax], _ diagnostics: [Diagnostic]
  ) -> [SourceRange] {
    let places = Dictionary(grouping: diagnostics.compactMap(\.range), by: \.file)
      .mapValues { $0.map(\.bytes.lowerBound).sorted() }
    return declarations.map(\.range).filter { range in
      let offsets = places[range.file] ?? []
      var low = 0
      var high = offsets.count
      while low < high {
        let middle = (low + high) / 2
        if offsets[middle] < range.bytes.lowerBound { low = middle + 1 } else { high = middle }
      }
      return low < offsets.count && offsets[low] < range.bytes.upperBound
    }
  }

  private mutating func run(_ declarations: [DeclarationSyntax]) -> Program? {
    for declaration in declarations {
      if case .feedback(let syntax) = declaration.kind {
        feedbackSyntax.append(DatedFeedback(syntax: syntax, validity: declaration.validity))
        broken.names.formUnion(syntax.brokenFields)
      } else if case .metric(let syntax) = declaration.kind {
        metricSyntax.append(DatedMetric(syntax: syntax, validity: declaration.validity))
        if declaration.draft != nil { drafts.insert(syntax.name.range) }
      } else if case .experiment(let syntax) = declaration.kind {
        experimentSyntax.append(DatedExperiment(syntax: syntax, validity: declaration.validity))
      } else if period.isInForce(declaration.validity) {
        collect(declaration)
      } else if let name = declaration.kind.name {
        outOfForce[name.text] = name.range
      } else if case .route(let route) = declaration.kind, period.isAfter(declaration.validity) {
        endedRoutes.append(route.range)
      }
    }
    checkAgreement()
    declareFields()
    declareFeedback()
    declareNames()
    declareMetrics()
    checkVocabulary()
    checkInputsExist()

    let ownInput = Input(name: nil, recordsPath: nil, readings: ownReadings)
    inputs = checkInputs()
    let identity = checkIdentity()
    checkArms()
    for index in bindings.indices { _ = checkBinding(index) }
    let segments = segmentsSyntax.indices.compactMap { checkSegments($0) }
    let scores = scoreSyntax.compactMap { checkScore($0) }
    let grades = gradeSyntax.indices.compactMap { grade($0) }
    let definitions = definitionSyntax.compactMap { checkDefinition($0) }
    let propositions = propositionSyntax.map { checkProposition($0) }
    let pools = poolSyntax.map { checkPool($0) }
    let route = checkRoute()
    let tests = testSyntax.compactMap { checkTest($0) }
    let promises = ensureSyntax.compactMap { checkPromise($0) }
    let experiments = checkExperiments()
    let outputs = outputSyntax.compactMap { checkOutput($0) }
    let issues = issueSyntax.map { checkIssue($0) }
    let resources = resourceSyntax.map { checkResource($0) }
    let filter = checkFilter()

    // Ids count the declarations as written, so a program with holes would point to the wrong ones.
    guard !diagnostics.contains(where: { $0.code.blocksLoading }) else { return nil }
    let checkedBindings: [Binding] = bindings.enumerated().compactMap { index, state in
      guard case .checked(let value) = state else { return nil }
      let name = bindingName(index)
      return Binding(name: name.text, value: value, range: name.range)
    }
    // What refers to something the parser could not read is left out without a finding of its own.
    guard checkedBindings.count == bindings.count, experiments.count == experimentSyntax.count,
      segments.count == segmentsSyntax.count,
      scores.count == scoreSyntax.count, grades.count == gradeSyntax.count,
      definitions.count == definitionSyntax.count, outputs.count == outputSyntax.count
    else { return nil }
    let record = checkRecord(segments, scores, grades.compactMap { $0 }, definitions, experiments)
    guard !diagnostics.contains(where: { $0.code.blocksLoading }) else { return nil }
    var program = Program(
      sources: sources, agreement: agreement, fields: fields, identity: identity, ownInput: ownInput,
      inputs: inputs, lists: lists, patterns: patterns, tables: tables, hours: hours,
      bindings: checkedBindings,
      experiments: experiments, segments: segments, scores: scores, grades: grades, definitions: definitions,
      propositions: propositions, pools: pools,
      route: route, tests: tests, promises: promises, feedback: feedback, record: record)
    (program.outputs, program.issues, program.resources) = (outputs, issues, resources)
    program.filter = filter?.condition
    order(&program)
    program.readsAnswers = program.asksForAnswers
    checkDrafts(program)
    return program
  }

  /// What says which decisions are wanted; nil where it names what is not in force, which `check` looks at for all periods.
  private mutating func checkFilter() -> Promise? {
    guard let filterSyntax else { return nil }
    let known = diagnostics.count
    let filter = checkPromise(filterSyntax)
    let found = diagnostics[known...]
    if !found.isEmpty, found.allSatisfy({ $0.code == .notInForce }) {
      notInForce = Array(found)
      diagnostics.removeSubrange(known...)
    }
    return filter
  }

  private mutating func collect(_ declaration: DeclarationSyntax) {
    if declaration.draft != nil, let name = declaration.kind.name { drafts.insert(name.range) }
    if declaration.hidden != nil, let name = declaration.kind.name { hidden.insert(name.range) }
    switch declaration.kind {
    case .agreement(let syntax): agreements.append(syntax)
    case .lead(let syntax):
      leads.append(syntax)
      broken.names.formUnion(syntax.brokenFields)
    case .feedback, .metric, .experiment: break
    case .input(let syntax): inputSyntax.append(syntax)
    case .list(let syntax): listSyntax.append(syntax)
    case .pattern(let syntax): patternSyntax.append(syntax)
    case .table(let syntax): tableSyntax.append(syntax)
    case .binding(let syntax): bindingSyntax.append(syntax)
    case .segments(let syntax): segmentsSyntax.append(syntax)
    case .score(let syntax): scoreSyntax.append(syntax)
    case .grade(let syntax): gradeSyntax.append(syntax)
    case .definition(let syntax): definitionSyntax.append(syntax)
    case .proposition(let syntax): propositionSyntax.append(syntax)
    case .hours(let syntax): hoursSyntax.append(syntax)
    case .pool(let syntax): poolSyntax.append(syntax)
    case .route(let syntax): routeSyntax.append(syntax)
    case .output(let syntax): outputSyntax.append(syntax)
    case .issue(let syntax): issueSyntax.append(syntax)
    case .resource(let syntax): resourceSyntax.append(syntax)
    case .test(let syntax): testSyntax.append(syntax)
    case .ensure(let syntax) where syntax.title.range.file == filterFile: filterSyntax = syntax
    case .ensure(let syntax): ensureSyntax.append(syntax)
    }
  }

  /// Whether the declaration with this name is a draft.
  func isDraft(_ name: Name) -> Bool { drafts.contains(name.range) }

  /// Whether decisions leave the declaration with this name out.
  func isHidden(_ name: Name) -> Bool { hidden.contains(name.range) }

  // MARK: Reporting

  mutating func report(
    _ code: DiagnosticCode, _ message: String, at range: SourceRange?, label: String? = nil,
    related: [RelatedPlace] = [], help: [String] = [], fixIts: [FixIt] = []
  ) {
    diagnostics.append(
      Diagnostic(
        code, message, at: range, label: label, related: related, help: help, fixIts: fixIts))
  }

  /// Whether there is a lead that could not be read.
  var isLeadMisread: Bool { broken.isLeadUnknown }

  /// Whether the fields of the lead cannot be told, which has been said.
  var isLeadUnknown: Bool { leads.isEmpty || broken.isLeadUnknown }

  /// Reports a name that does not exist, with the nearest one that does.
  ///
  /// A name without a near one lacks a declaration, which is one mistake wherever it is used; the others are said with
  /// the first.
  ///
  /// - Parameters:
  ///   - cause: what is lacking; the same for uses that lack the same.
  ///   - owner: the declaration among whose names this one is looked for.
  mutating func reportUnknown(
    _ code: DiagnosticCode, _ name: Name, _ message: String, among candidates: some Sequence<String>,
    help: [String] = [], cause: String? = nil, of owner: String? = nil
  ) {
    // Without a lead no field exists; that has been said once.
    if broken.names.contains(name.text) || (code == .unknownField && isLeadUnknown) { return }
    if let owner, broken.misread.contains(owner) { return }
    if reportNotRecorded(name) { return }
    if let declared = outOfForce[name.text] {
      report(
        .notInForce, "'\(name.text)' is used here and not in force \(period.words)", at: name.range,
        related: [RelatedPlace(declared, "'\(name.text)' is declared here, with dates")],
        help: ["let its versions follow each other without a gap, or date what uses it in the same way"])
      return
    }
    let cause = "\(code.rawValue) \(cause ?? message)"
    if undeclared[cause] != nil {
      undeclared[cause]?.others.append(name.range)
      return
    }
    let nearest = nearest(to: name.text, among: candidates)
    if nearest == nil { undeclared[cause] = (diagnostics.count, []) }
    report(
      code, message, at: name.range, label: nearest.map { "did you mean '\($0)'?" }, help: help,
      fixIts: nearest.map { [FixIt("write '\($0)'", range: name.range, replacement: $0)] } ?? [])
  }

  /// Says with what is not declared where else it is used.
  private mutating func countUses() {
    for (finding, others) in undeclared.values {
      guard let first = others.first else { continue }
      diagnostics[finding].related.append(RelatedPlace(first, "it is used here too"))
      if others.count > 1 { diagnostics[finding].help.append("\(others.count + 1) places use it") }
    }
  }

  /// The nearest of the names that exist; of very many unknown names only the first are looked up, because each
  /// look-up goes through all names.
  mutating func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    guard suggestions < 200 else { return nil }
    suggestions += 1
    return Suggestion.nearest(to: name, among: candidates)
  }

  /// Reports names that stand twice; gives the first range of each name.
  mutating func reportDuplicates(_ names: [Name], _ what: (String) -> String) {
    var seen: [String: SourceRange] = [:]
    for name in names {
      if let first = seen[name.text] {
        report(
          .duplicateName, what(name.text), at: name.range,
          related: [RelatedPlace(first, "the first one is here")], help: ["remove one or rename it"])
      } else {
        seen[name.text] = name.range
      }
    }
  }
}

extension Diagnostic {
  /// Whether it is about a value that the parser could not read to its end.
  fileprivate func isAboutWhatBrokeOff(in trees: [SyntaxFile]) -> Bool {
    let codes: [DiagnosticCode] = [.notACondition, .typeMismatch, .unknownField, .unknownName, .wrongKind]
    guard let range, codes.contains(code) else { return false }
    return trees[range.file].stops.contains(range.bytes.upperBound)
  }
}
