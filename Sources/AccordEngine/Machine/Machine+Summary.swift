package import AccordSemantics

// What the decision about the lead that is looked at says, by numbers, for counting.

extension Machine {
  /// Which segment it is, as a place among those with a condition in the order of their declaration; behind
  /// these come the one that holds when none does, and that it is unknown.
  package func segmentPlace(_ index: Int) -> Int {
    place(plan.segments[Int(plan.segmentPlans[index])], lane)
  }

  /// The place of the arm of an experiment that the lead is in; nil where it is in none.
  package func armPlace(ofExperiment number: Int) -> Int? { arm(number, lane) }

  /// Whether a definition is met.
  package func truth(ofDefinition index: Int) -> Truth {
    Truth(register: truth(plan.definitions[index].register, lane))
  }

  /// The step of the route that took the lead, counted from 0; nil for none.
  package var step: Int? { leads[lane].stepTaken < 0 ? nil : Int(leads[lane].stepTaken) }

  /// The place of the proposition that was promised, or the number of propositions when that is not known,
  /// and whether it is the one that fits; nil when none was promised.
  package var promise: (proposition: Int, isKept: Truth)? {
    guard let alignment = alignment(lane) else { return nil }
    let promised = leads[lane].promised
    return (promised == PropositionAnswer.unknown ? plan.counts.propositions : Int(promised), alignment)
  }

  /// The id of the lead; nil when it has none.
  package var id: UnsafeBufferPointer<UInt8>? {
    guard let id = plan.idField, columns[id][lane].isKnown else { return nil }
    return columns[id][lane].text
  }

  /// The text of the field by which the rules say that leads are told apart; nil when there is none.
  package var identity: UnsafeBufferPointer<UInt8>? {
    guard let field = plan.identityField, columns[field][lane].isKnown else { return nil }
    return columns[field][lane].text
  }

  /// Whether there is any problem.
  package var isProblematic: Bool { hasProblems(lane) }

  /// Counts the fields of which there was no value.
  package func countMissing() { loader.pointee.countMissing() }

  /// Calls `body` with each field and in how many of the leads counted it was missing, and starts anew.
  package func takeMissingCounts(_ body: (Int, Int) -> Void) { loader.pointee.takeMissingCounts(body) }

  /// Calls `body` with what did not read, the field or the field and the column, and the problem as JSON.
  package func forEachUnreadable(_ body: (String, () -> String) -> Void) {
    for index in 0..<loader.pointee.noteCount {
      body(subject(ofNote: index)) {
        var problem = ByteWriter()
        self.loader.pointee.appendProblem(index, to: &problem)
        return String(decoding: problem.bytes, as: UTF8.self)
      }
    }
  }

  private func subject(ofNote index: Int) -> String {
    let note = loader.pointee.note(index)
    let subjects = plan.shape.subjects[Int(note.field)]
    return note.column >= 0 ? subjects.columns[Int(note.column)] : subjects.field
  }

  /// Calls `body` with the fields and rules that there are problems with, in the order of the problems and each
  /// once.
  package func forEachProblemSubject(_ body: (String) -> Void) {
    guard hasProblems(lane) else { return }
    let notes = loader.pointee.noteCount
    for index in 0..<notes where !isSubject(loader.pointee.subject(ofNote: index), ofNotesBefore: index) {
      body(subject(ofNote: index))
    }
    sortProblems(lane)
    let entries = sorting.pointee.entries
    for (place, entry) in entries.enumerated() {
      // They are sorted by what they are about.
      if place > 0, TextBytes.equal(entry.subject, entries[place - 1].subject) { continue }
      if !isSubject(entry.subject, ofNotesBefore: notes) { body(plan.texts.rules[Int(entry.rule)]) }
    }
  }

  private func isSubject(_ subject: UnsafeBufferPointer<UInt8>, ofNotesBefore end: Int) -> Bool {
    for index in 0..<end where TextBytes.equal(loader.pointee.subject(ofNote: index), subject) { return true }
    return false
  }
}
