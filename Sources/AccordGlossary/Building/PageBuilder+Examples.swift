import AccordSemantics
import AccordValues

extension PageBuilder {
  /// The leads that the teams went through together.
  var examples: GlossaryPage.Section? {
    guard !program.tests.isEmpty else { return nil }
    let sections = program.tests.enumerated().map { number, test in
      GlossaryPage.Section(.part("example-\(number + 1)"), Phrase(text: test.title), blocks(test))
    }
    return GlossaryPage.Section(.part("examples"), "Examples", [], sections, listsSections: false)
  }

  private func blocks(_ test: TestCase) -> [Block] {
    let time = test.asOf.words(in: program.agreement.zone)
    var facts: [Phrase] = []
    var bullets: [Block.Bullet] = []
    for ((field, reading), value) in zip(zip(program.fields, program.ownInput.readings), test.values) {
      guard let value, value != reading.defaultValue else { continue }
      switch (value, field.type) {
      case (.records(let rows), .records(let type)) where !rows.isEmpty:
        bullets += rows.map { self.bullet($0, type, at: test.asOf) }
      // No answer is what there is when nothing is said.
      case (.records, .records(let type)) where type.name == Feedback.Name.item && program.answers != nil:
        continue
      default: facts.append("\(.name(field.name)) \(describe(value, at: test.asOf))")
      }
    }
    let beginning = "On \(time), a lead" as Phrase
    let known = facts.isEmpty ? beginning : "\(beginning) with \(facts.joined(", "))"
    let lead: [Block] =
      if let file = test.leadsFile {
        [
          .paragraph(
            "On \(time), each lead in the file \(Phrase.quoted(file.name)), which says what is expected.")
        ]
      } else if bullets.isEmpty {
        [.paragraph(facts.isEmpty ? "\(beginning) about which nothing is known." : "\(known).")]
      } else {
        [.paragraph("\(known)\(facts.isEmpty ? " with" : ", and"):"), .list(bullets, style: .bullets)]
      }
    let expected = test.expectations.map { Block.Bullet(words(for: $0)) }
    return expected.isEmpty
      ? lead : lead + [.paragraph("What comes of it:"), .list(expected, style: .bullets)]
  }

  private func bullet(_ row: [Value?], _ type: RecordType, at asOf: Instant) -> Block.Bullet {
    let parts = zip(type.columns, row).compactMap { column, cell -> Phrase? in
      cell.map { "\(.name(column.name)) \(describe($0, at: asOf))" }
    }
    let name = Phrase(text: type.name)
    return Block.Bullet(
      parts.isEmpty ? "\(name) of which nothing is known" : "\(name): \(parts.joined(", "))")
  }

  /// A value; times that are a round distance away are said as that: whole days, or some hours or minutes.
  private func describe(_ value: Value, at asOf: Instant) -> Phrase {
    guard case .time(let time) = value else { return words.constant(value) }
    let distance = time.distance(to: asOf)
    let minute: Int64 = 60_000_000
    let (hour, day) = (60 * minute, 1_440 * minute)
    // Nobody counts back a thousand hours.
    let isRound =
      distance.isMultiple(of: day) || (distance.isMultiple(of: hour) && distance < 2 * day)
      || (distance.isMultiple(of: minute) && distance < 2 * hour)
    guard distance > 0, isRound else { return words.constant(value) }
    return "\(Duration(seconds: distance / 1_000_000).words) before"
  }

  private func words(for expectation: TestCase.Expectation) -> Phrase {
    var text: Phrase
    switch expectation.kind {
    case .condition(let condition): text = words.phrase(condition)
    case .metric(let name, let truth):
      let metric: Phrase = .strong(.link(.name(name), to: .term(name)))
      text =
        switch truth {
        case .yes: "\(metric) counts the lead"
        case .no: "\(metric) looks at the lead and does not count it"
        case .unknown: "\(metric) leaves the lead out"
        }
    case .due(let due, let time):
      let subject: Phrase = due == .respond ? "somebody responds" : "the lead is looked at again"
      switch time {
      case .after(let length): text = "\(subject) \(due == .respond ? "within" : "after") \(length.words)"
      case .working(let length, let hours):
        text = "\(subject) \(due == .respond ? "within" : "after") \(length.description)"
        if let hours { text += " of \(words.term(program.hours[hours].name))" }
      case .at(let instant):
        text = "\(subject) \(due == .respond ? "by" : "at") \(words.constant(.time(instant)))"
      }
    case .route(let target, let label):
      text = "the lead goes to \(words.target(target))"
      if let label { text += " (\(Phrase.quoted(label)))" }
    }
    guard !expectation.because.isEmpty else { return text }
    return "\(text), because of \(expectation.because.map { .quoted($0) }.listed("and"))"
  }
}
