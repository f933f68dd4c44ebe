import AccordSemantics
import AccordValues

extension ConstructCoverage {
  mutating func add(_ program: Program) {
    patternsUsed = []
    for expression in program.everyExpression { add(expression) }
    for pattern in patternsUsed {
      count(program.patterns[pattern].name == nil ? "matches literal" : "matches named")
      if program.patterns[pattern].ignoringCase { count("matches ignoring case") }
    }
    if program.agreement.zone.identifier != "UTC" { count("agreement zone") }
    for field in program.fields { add(field.type) }
    for feedback in program.feedback {
      count("feedback")
      if !feedback.requiredWhen.isEmpty { count("feedback required when") }
    }
    for _ in program.lists { count("list") }
    for pattern in program.patterns where pattern.name != nil { count("pattern") }
    for _ in program.tables { count("table") }
    for experiment in program.experiments {
      count("experiment")
      if let by = experiment.by { count(by.except.isEmpty ? "experiment by" : "experiment by except") }
    }
    for binding in program.lets { count("let of \(binding.value.type.word)") }
    for segments in program.segments { add(segments) }
    for score in program.scores { add(score) }
    for _ in program.grades { count("grade") }
    for definition in program.definitions { add(definition) }
    for proposition in program.propositions {
      if proposition.fits != nil { count("proposition for") }
      if proposition.promised != nil { count("proposition promised") }
    }
    for hours in program.hours {
      count("hours")
      if hours.hasOwnZone { count("hours with a zone") }
      if !hours.openings.closed.isEmpty { count("hours with closed days") }
    }
    for pool in program.pools {
      count("pool")
      if pool.hours != nil { count("pool with hours") }
      if pool.members.contains(where: { $0.weight > 1 }) { count("pool weight") }
      if pool.members.contains(where: { $0.id != nil }) { count("member with an id") }
    }
    if let route = program.route { for step in route.steps { add(step) } } else { count("no route") }
    for _ in program.promises { count("promise") }
  }

  private mutating func add(_ type: ValueType) {
    switch type {
    case .choice(let vocabulary):
      count(vocabulary.hasOther ? "field choice or other" : "field choice")
      if !vocabulary.labels.isEmpty { count("field choice with labels") }
    case .records(let record):
      count(record.timeColumn == nil ? "field records without a time" : "field records")
    default: count("field \(type.word)")
    }
  }

  private mutating func add(_ segments: Segments) {
    if segments.isDraft { count("draft segments") }
    if segments.isHidden { count("hidden segments") }
    count(segments.isFirstMatch ? "segments first match" : "segments exclusive")
    if segments.entries.contains(where: { $0.condition == nil }) { count("segment otherwise") }
  }

  private mutating func add(_ definition: Definition) {
    if definition.isDraft { count("draft definition") }
    for clause in definition.clauses { count("definition \(clause.kind.rawValue)") }
    let kinds = definition.clauses.map(\.kind)
    if Set(kinds).count < kinds.count { count("definition with a clause several times") }
  }

  private mutating func add(_ step: Route.Step) {
    switch step.target {
    case .pool: count("step to a pool")
    case .owner: count("step to owner")
    case .expression: count("step to an expression")
    case .person(let person): count(person.id == nil ? "step to a person" : "step to a person with an id")
    case .queue(let queue): count(queue.id == nil ? "step to a queue" : "step to a queue with an id")
    case .review: count("step to review")
    case .nurture: count("step to nurture")
    case .nobody: count("step to nobody")
    }
    if step.condition == nil { count("step otherwise") }
    if step.label != nil { count("step label") }
    if step.respondWithin != nil { count("step respond") }
    if step.then != nil { count("step then") }
    for delay in [step.respondWithin, step.againAfter].compactMap({ $0 }) {
      if delay.isComputed { count("step with a computed duration") }
      if case .working(let time, _) = delay {
        count(time.days > 0 ? "step with working days" : "step with working time")
      }
    }
    if step.againAfter != nil { count("step again") }
  }

  // MARK: Scores

  private mutating func add(_ score: Score) {
    if score.isDraft { count("draft score") }
    if score.isHidden { count("hidden score") }
    switch score.body {
    case .computed(let terms):
      count("computed score")
      if terms.count > 1 { count("computed score, several terms") }
      if terms.contains(where: { $0.title.hasPrefix("- ") }) { count("subtracted term") }
      if !score.clamps.isEmpty { count("computed score, limited") }
    case .entries(let entries):
      if !score.clamps.isEmpty { count("score limit") }
      if entries.areBookedInOrder, score.clamps.contains(where: { $0.condition == nil && $0.lower != nil }) {
        count("silence in the past, limited below")
      }
      for entry in entries { add(entry, isInGroup: false) }
    }
    add(score.clamps)
  }

  private mutating func add(_ clamps: [Clamp]) {
    for clamp in clamps where clamp.condition != nil { count("conditional limit") }
    if clamps.count > 1 { count("several limits") }
  }

  private mutating func add(_ entry: ScoreEntry, isInGroup: Bool) {
    switch entry {
    case .points(let points):
      if points.fading != nil { count("points that fade") }
      add(points)
    case .bands(let bands): add(bands)
    case .options(let options): add(options)
    case .group(let group):
      count("group \(group.mode.rawValue)")
      if isInGroup { count("group in a group") }
      if !group.clamps.isEmpty { count("group with a limit") }
      add(group.clamps)
      for inner in group.entries { add(inner, isInGroup: true) }
    }
  }

  private mutating func add(_ options: ScoreEntry.Options) {
    count("points by option")
    if options.missing != nil { count("options missing") }
    if options.otherwise != nil { count("options otherwise") }
    for option in options.options { if case .or = option.condition.kind { count("several options") } }
  }

  private mutating func add(_ bands: ScoreEntry.Bands) {
    count("bands")
    if bands.missing != nil { count("bands missing") }
    if bands.otherwise != nil { count("bands otherwise") }
    for band in bands.bands {
      switch (band.lower, band.upper) {
      case (nil, _): count("band below")
      case (_, .none): count("band and up")
      case (_, .including): count("band to")
      case (_, .below): count("band to below")
      }
    }
  }

  private mutating func add(_ points: ScoreEntry.Points) {
    switch points.amount {
    case .fixed(let amount): count(amount < 0 ? "negative fixed points" : "fixed points")
    case .computed(_, let isNegative): count(isNegative ? "negative computed points" : "computed points")
    }
    let isComputed = if case .computed = points.amount { true } else { false }
    switch points.source {
    case .always: count("points always")
    case .when: count("points when")
    case .silence(let silence):
      count("points for silence")
      if isComputed { count("computed points for silence") }
      if silence.maximumPoints != nil { count("silence limit") }
      if silence.items.condition != nil { count("silence with a condition") }
      if silence.isLasting { count("silence in the past") }
    case .each(let each):
      count("points each")
      if isComputed { count("computed points each") }
      add(each)
    }
  }

  private mutating func add(_ each: Each) {
    if each.items.type.timeColumn == nil { count("each without a time") }
    if each.since != nil { count("counts since") }
    if let column = each.oncePerColumn {
      count(each.items.type.columns[column].ignoresCase ? "once per, ignoring case" : "once per")
    }
    if !each.rollingLimits.isEmpty { count("rolling limit") }
    if each.rollingLimits.count > 1 { count("several rolling limits") }
    if each.maximumItems != nil { count("item limit") }
    if each.maximumPoints != nil { count("points limit") }
    if each.burst != nil { count("bursts") }
    if let after = each.decay?.after, after.seconds > 0 { count("decay after an age") }
    switch each.decay?.shape {
    case nil: count("no decay")
    case .share: count("decay share")
    case .points: count("decay points")
    case .linear: count("decay linear")
    case .tiers(_, let rest): count(rest == .zero ? "decay tiers" : "decay tiers with a rest")
    }
  }

  // MARK: Readings

  /// Counts how leads are read.
  mutating func add(_ input: Input, _ program: Program) {
    if input.name != nil { count("reading in an input") }
    for (field, reading) in zip(program.fields, input.readings) {
      add(reading, name: field.name)
      guard case .records(let record) = field.type else { continue }
      for (column, columnReading) in zip(record.columns, reading.columns) {
        count("reading of an item")
        add(columnReading, name: column.name)
      }
    }
  }

  private mutating func add(_ reading: Reading, name: String) {
    if reading.isRequired { count("reading required") }
    if reading.key.name.string != name { count("reading from") }
    if reading.key.path.count > 1 { count("reading path of keys") }
    if !reading.otherKeys.isEmpty { count("reading from one name or another") }
    if !reading.missing.isEmpty { count("reading missing") }
    switch reading.defaultValue {
    case nil: break
    case .text?: count("reading default text")
    case .number?: count("reading default number")
    case .flag?: count("reading default flag")
    case .time?: count("reading default time")
    case .date?: count("reading default date")
    case .choice?: count("reading default choice")
    default: count("reading default of another type")
    }
    for step in reading.normalisers { count("reading \(step.words)") }
    if reading.ignoresCase { count("reading ignoring case") }
    if reading.isPersonal { count("reading personal") }
    if reading.separator != nil { count("reading separator") }
    if reading.usesDecimalComma { count("reading decimal comma") }
    if reading.numberForm.thousands != nil { count("reading thousands") }
    if !reading.numberForm.units.isEmpty { count("reading unit") }
    if reading.numberForm.readsSuffixes { count("reading suffixes") }
    if reading.numberForm.range != nil { count("reading ranges") }
    if reading.missesFalse { count("reading missing false") }
    switch reading.time {
    case .iso: break
    case .epochSeconds: count("reading epoch seconds")
    case .epochMilliseconds: count("reading epoch milliseconds")
    case .format: count(reading.otherFormats.isEmpty ? "reading format" : "reading one format or another")
    }
    if reading.yesWords != nil { count("reading yes words") }
    if reading.noWords != nil { count("reading no words") }
  }
}

extension TextNormaliser {
  fileprivate var words: String {
    switch self {
    case .trim: "trim"
    case .collapseSpaces: "collapse spaces"
    case .lowercase: "lowercase"
    case .uppercase: "uppercase"
    case .nfc: "nfc"
    case .country: "country"
    }
  }
}
