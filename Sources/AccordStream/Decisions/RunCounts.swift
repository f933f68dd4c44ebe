/// What is counted in every run, whether or not somebody asks for a summary.
package struct RunCounts: Sendable {
  /// The rows that were passed over.
  package internal(set) var skipped = SkippedRows()
  /// How many leads break a promise.
  package internal(set) var breaches = 0
  /// The names of the leads.
  package internal(set) var ids = IDCounts()
  /// What did not read.
  package internal(set) var reading = ReadingCounts()

  /// No counts.
  package init() {}

  /// Adds those of the next part of the run.
  mutating func add(_ part: RunCounts) {
    skipped.add(part.skipped)
    breaches += part.breaches
    ids.add(part.ids)
    reading.add(part.reading)
  }
}
