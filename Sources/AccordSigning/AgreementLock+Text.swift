import AccordSemantics
import AccordSource
package import AccordValues

// The text of a lock. One fact a line, so that version control merges it, and a review shows what has been signed
// and which declarations have changed since the last time:
//
//     signed  MQL  marketing  2026-11-22  <64 hexadecimal digits>  "Anna Berg"
//     meaning  <16 digits of a signed fingerprint>  <16 digits of each part> …
//     part  score  fit  <16 digits>
//
// Columns are separated by blanks; names have none. The lines of two such files together are such a file.

extension AgreementLock {
  private static let header = """
    # What the teams have signed. 'accord sign' writes this file, 'accord agreed' shows it as a table.
    # Do not edit it by hand, except to delete the line of a signature that is no longer wanted.
    # After a merge with conflicts keep the lines of both sides: each line stands for itself.

    """

  /// The text of the file, in UTF-8, with line feeds.
  package var text: String {
    let signed = signatures.map(\.line)
    let meant = meanings.flatMap { key, lists in
      lists.map { (["meaning", key] + $0).joined(separator: "  ") }
    }
    let named = parts.values.map { "part  \($0.kind.rawValue)  \($0.name)  \($0.fingerprint)" }
    return Self.header + [signed, meant, named].map(Self.sorted).joined()
  }

  /// Lines in the order of their bytes, after an empty line.
  private static func sorted(_ lines: [String]) -> String {
    guard !lines.isEmpty else { return "" }
    let sorted = lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return "\n" + sorted.joined(separator: "\n") + "\n"
  }

  /// Reads the text of a lock file.
  ///
  /// - Parameters:
  ///   - path: what messages call the file.
  ///   - today: a signature of a later day is refused, because no other would count before it.
  package init(_ bytes: [UInt8], path: String, today: CalendarDate? = nil) throws(LockError) {
    let file = SourceFile(path: path, bytes: bytes)
    var start = 0
    var number = 0
    while start < file.bytes.count {
      number += 1
      let range = file.lineRange(number - 1)
      start = (file.bytes[range.upperBound...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count) + 1
      guard let line = String(validating: file.bytes[range], as: UTF8.self) else {
        throw LockError(
          "\(path):\(number) is not UTF-8; take the file from version control and sign again")
      }
      try read(Substring(line), number, path)
    }
    if let today { try checkDays(today, path) }
  }

  private func checkDays(_ today: CalendarDate, _ path: String) throws(LockError) {
    // It may be tomorrow already where somebody signs.
    let last = today.daysSinceEpoch + 1
    guard
      let (signature, line) = lines.filter({ $0.key.day.daysSinceEpoch > last }).min(by: {
        $0.value < $1.value
      })
    else { return }
    throw LockError(
      "\(path):\(line) is signed on \(signature.day), a day that is still to come; delete the line and let the team "
        + "sign again")
  }

  private mutating func read(_ line: Substring, _ number: Int, _ path: String) throws(LockError) {
    if LockLine.isConflictMark(line) {
      throw LockError(
        "\(path):\(number) has a merge conflict; keep the lines of both sides and delete the lines that begin "
          + "with '<<<<<<<', '|||||||', '=======' and '>>>>>>>'")
    }
    var rest = LockLine(line)
    guard let word = rest.next(), !word.hasPrefix("#") else { return }
    let isRead =
      switch word {
      case "signed": readSignature(&rest, number)
      case "meaning": readMeaning(&rest)
      case "part": readPart(&rest)
      default: false
      }
    if rest.hasLongName {
      throw LockError(
        "\(path):\(number) has a name of more than \(PersonName.longest) characters; delete the line and let the team "
          + "sign again")
    }
    guard isRead else {
      throw LockError(
        "\(path):\(number) cannot be read: \(LockLine.excerpt(line)); delete the line and let the team sign "
          + "again, or use the version of accord that wrote it")
    }
  }

  private mutating func readSignature(_ line: inout LockLine, _ number: Int) -> Bool {
    guard let definition = line.name(), let team = line.name(),
      let day = line.next().flatMap({ TimeReader.date($0.utf8) }),
      let fingerprint = line.next(digits: 64), let person = line.quotedName()
    else { return false }
    let signature = Signature(
      definition: definition, team: team, person: person, day: day, fingerprint: fingerprint)
    let subject = Subject(definition: definition, team: team)
    if signed[subject, default: []].insert(signature).inserted { lines[signature] = number }
    return true
  }

  private mutating func readMeaning(_ line: inout LockLine) -> Bool {
    guard let key = line.next(digits: AgreementLock.meaningDigits) else { return false }
    var fingerprints: [String] = []
    while !line.isAtEnd {
      guard let fingerprint = line.next(digits: 16) else { return false }
      fingerprints.append(fingerprint)
    }
    meanings[key, default: []].insert(fingerprints.sorted())
    return !fingerprints.isEmpty
  }

  private mutating func readPart(_ line: inout LockLine) -> Bool {
    guard let kind = line.next().flatMap(MeaningPart.Kind.init), let name = line.name(),
      let fingerprint = line.next(digits: 16), line.isAtEnd
    else { return false }
    parts[fingerprint] = MeaningPart(kind: kind, name: name, fingerprint: fingerprint)
    return true
  }
}

extension Signature {
  /// The signature as a line of the lock.
  var line: String {
    "signed  \(definition)  \(team)  \(day)  \(fingerprint)  \(JSONText.quote(person))"
  }
}
