import AccordCSV
import AccordSemantics
import AccordStream

/// What is said at the end of a run about its input as a whole.
enum RunNotes {
  /// A sentence for each thing that is worth it.
  static func lines(_ run: RunCounts, _ program: Program, decisions: Int) -> [String] {
    [repeatedHeaders(run.skipped), repeatedIDs(run.ids), roundedIDs(run.ids)].compactMap { $0 }
      + run.reading.notes(program, leads: decisions)
  }

  private static func repeatedHeaders(_ skipped: SkippedRows) -> String? {
    guard let first = skipped.firstHeader else { return nil }
    let count = skipped.count(.header)
    let rows = count == 1 ? "1 row repeats the header" : "\(count) rows repeat the header, the first"
    return count == 1
      ? "\(rows) (\(first.words)) and was left out; are these several files in one?"
      : "\(rows) in \(first.words), and were left out; are these several files in one?"
  }

  private static func repeatedIDs(_ ids: IDCounts) -> String? {
    guard let first = ids.firstRepeated else { return nil }
    let leads = ids.repeated == 1 ? "1 lead has" : "\(ids.repeated) leads have"
    return "\(leads) the id of an earlier one, the first in \(first.words); each was decided"
  }

  private static func roundedIDs(_ ids: IDCounts) -> String? {
    guard let first = ids.firstRounded else { return nil }
    let numbers = ids.rounded == 1 ? "1 id is a number" : "\(ids.rounded) ids are numbers"
    return
      "\(numbers) that a spreadsheet has rounded, such as 1,51E+11, the first in \(first.words); export the ids as text"
  }
}
