import AccordSemantics
import AccordSource
import AccordValues

// The text of a lock. One fact a line, so that a review shows what has been found out:
//
//     form  1
//     promise  <16 digits>  <16 digits>  always-yes  2026-01-01..2026-12-31  accord-0.1.0  z3-4.8.12  "title"
//
// The digits stand for what the promise says and for what it rests on. Either day may be missing: `..` is all time.

extension VerifiedLock {
  /// Another form of the file has another number.
  private static let form = 1

  private static let header = """
    # What 'accord verify --record' has found out about the promises; 'accord lint' and 'accord glossary' read it.
    # Do not edit it by hand. After a merge with conflicts, or when it is out of date, record again.

    form  \(form)

    """

  /// The text of the file, in UTF-8, with line feeds.
  package var text: String {
    guard !entries.isEmpty else { return VerifiedLock.header }
    let lines = entries.map(\.line).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return VerifiedLock.header + "\n" + lines.map { $0 + "\n" }.joined()
  }

  /// Reads the text of a lock file.
  ///
  /// - Parameters:
  ///   - path: what messages call the file.
  ///   - command: what records again.
  init(_ bytes: [UInt8], path: String, command: String) throws(LockError) {
    let remedy = "run '\(command)' again"
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw LockError("\(path) is not UTF-8; \(remedy)")
    }
    var entries: [Entry] = []
    var form: Int?
    for (index, scalars) in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let line = Substring(scalars.last == "\r" ? scalars.dropLast() : scalars)
      let place = "\(path):\(index + 1)"
      var rest = LockLine(line)
      guard let word = rest.next(), !word.hasPrefix("#") else { continue }
      if word == "form", let number = rest.next().flatMap(Int.init), rest.isAtEnd {
        guard number > 0, form == nil else {
          throw LockError("\(place) is no number of a form, or a second one; \(remedy)")
        }
        guard number <= VerifiedLock.form else {
          throw LockError(
            "\(place) is of the form \(number), which a newer accord has written; use that one, or \(remedy)")
        }
        form = number
      } else if word == "promise", form != nil, let entry = Entry(&rest) {
        entries.append(entry)
      } else if LockLine.isConflictMark(line) {
        throw LockError("\(place) has a merge conflict; \(remedy)")
      } else {
        throw LockError("\(place) cannot be read: \(LockLine.excerpt(line)); \(remedy)")
      }
    }
    guard form != nil else { throw LockError("\(path) does not say of which form it is; \(remedy)") }
    self.init(entries)
  }
}

extension VerifiedLock.Entry {
  fileprivate var line: String {
    let days = "\(meaning.first?.description ?? "")..\(meaning.last?.description ?? "")"
    return [
      "promise", meaning.form, meaning.foundation, outcome.rawValue, days, "accord-\(version)", solver,
      JSONText.quote(title),
    ].joined(separator: "  ")
  }

  fileprivate init?(_ line: inout LockLine) {
    guard let form = line.next(digits: PromiseMeaning.digits),
      let foundation = line.next(digits: PromiseMeaning.digits),
      let outcome = line.next().flatMap(VerifiedLock.Outcome.init), let days = line.next(),
      let version = line.next(), version.hasPrefix("accord-"), let solver = line.next(),
      let title = line.quoted()
    else { return nil }
    let ends = days.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    let dates = ends.map { $0.isEmpty ? nil : TimeReader.date($0.utf8) }
    guard ends.count == 2, zip(ends, dates).allSatisfy({ $0.isEmpty || $1 != nil }) else { return nil }
    self.init(
      title: title,
      meaning: PromiseMeaning(first: dates[0], last: dates[1], form: form, foundation: foundation),
      outcome: outcome, version: String(version.dropFirst("accord-".count)), solver: solver)
  }
}
