import AccordCSV
import AccordSource
import AccordStream

/// What is said at the end of a run about its input as a whole.
enum RunNotes {
  /// A sentence for each thing that is worth it.
  static func lines(_ run: RunCounts) -> [String] {
    [repeatedHeaders(run.skipped)].compactMap { $0 }
  }

  private static func repeatedHeaders(_ skipped: SkippedRows) -> String? {
    guard let first = skipped.firstHeader else { return nil }
    let rows = skipped.count(.header) == 1 ? "1 row repeats" : "\(skipped.count(.header)) rows repeat"
    return "\(rows) the header (\(first.words)) and was left out; are these several files in one?"
  }
}

extension InputPlace {
  /// "leads.csv, line 7", "line 7".
  var words: String { (file.map { "\(DisplayText.visible($0)), " } ?? "") + "line \(line)" }
}
