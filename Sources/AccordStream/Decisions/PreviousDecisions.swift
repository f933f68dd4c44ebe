package import AccordSemantics
import AccordValues

/// What a decision says, apart from what is another on every day: the time for which it was made, the times that follow from it, and
/// which rules made it.
struct DecisionEssence {
  /// A number for the name of the lead.
  let lead: UInt64
  let asOf: Instant
  /// A number for all else: of two decisions with other contents it is hardly ever the same.
  let contents: UInt64
  /// A number for what the decision says of each outcome that is watched; 0 where it says nothing.
  let outcomes: [UInt64]

  private static let moving: Set<String> = [Decision.Key.asOf.rawValue, Decision.Key.rules.rawValue]
  private static let movingInRoute: Set<String> = [
    RouteOutcome.Key.respondBy.rawValue, RouteOutcome.Key.againAt.rawValue,
    // Where a step stands moves with those above it.
    RouteOutcome.Key.step.rawValue, RouteOutcome.Key.at.rawValue,
  ]

  /// Nil for what is no decision, as `accord eval` writes it.
  ///
  /// - Parameter watched: what is compared by itself too.
  init?(_ json: UnsafeRawBufferPointer, watching watched: [DeclaredOutput.Outcome] = []) {
    var outcomes = [UInt64](repeating: 0, count: watched.count)
    var scanner = Scanner(bytes: json)
    var lead: UInt64?
    var asOf: Instant?
    var contents = Hash()
    let isWhole = scanner.members { key, value, _ in
      if key == Decision.Key.lead.rawValue, value.first == UInt8(ascii: "\"") {
        lead = Hash(of: value).number
      } else if key == Decision.Key.asOf.rawValue {
        asOf = TimeReader.instant(UnsafeRawBufferPointer(rebasing: value.dropFirst().dropLast()), zone: .utc)
      }
      if DecisionEssence.moving.contains(key) { return }
      for (index, outcome) in watched.enumerated() where outcome.path.first == key {
        outcomes[index] = DecisionEssence.number(of: outcome.path.dropFirst(), in: value, of: key)
      }
      contents.add(key)
      DecisionEssence.add(value, of: key, to: &contents)
    }
    guard isWhole, let lead, let asOf else { return nil }
    (self.lead, self.asOf, self.contents, self.outcomes) = (lead, asOf, contents.number, outcomes)
  }

  /// Adds what stands under a key of a decision, without what moves in it.
  private static func add(_ value: Slice<UnsafeRawBufferPointer>, of key: String, to hash: inout Hash) {
    guard key == Decision.Key.route.rawValue else { return hash.add(value) }
    var inner = Scanner(bytes: UnsafeRawBufferPointer(rebasing: value))
    _ = inner.members { key, value, _ in
      if DecisionEssence.movingInRoute.contains(key) { return }
      hash.add(key)
      hash.add(value)
    }
  }

  /// A number for what stands below a value; 0 for nothing.
  private static func number(
    of path: ArraySlice<String>, in value: Slice<UnsafeRawBufferPointer>, of key: String
  ) -> UInt64 {
    guard let next = path.first else {
      var hash = Hash()
      add(value, of: key, to: &hash)
      return hash.number
    }
    var found: UInt64 = 0
    var inner = Scanner(bytes: UnsafeRawBufferPointer(rebasing: value))
    _ = inner.members { key, value, _ in
      if key == next { found = number(of: path.dropFirst(), in: value, of: "") }
    }
    return found
  }

  /// The number for a definition that is met.
  static let yes: UInt64 = Array(JSONText.quote(Truth.yes.rawValue).utf8).withUnsafeBytes {
    Hash(of: $0[...]).number
  }

  /// The number for the lead of a line that breaks off, or is no decision for another reason.
  static func lead(ofBroken line: [UInt8]) -> UInt64? {
    line.withUnsafeBytes { bytes in
      var scanner = Scanner(bytes: bytes)
      var lead: UInt64?
      _ = scanner.members { key, value, place in
        if place == 0, key == Decision.Key.lead.rawValue, value.first == UInt8(ascii: "\"") {
          lead = Hash(of: value).number
        }
      }
      return lead
    }
  }

  /// FNV-1a, mixed. Blanks between what is written do not count.
  private struct Hash {
    private var state = TicketHash.basis

    init() {}

    init(of bytes: Slice<UnsafeRawBufferPointer>) { add(bytes) }

    var number: UInt64 { TicketHash.mix(state) }

    mutating func add(_ key: String) {
      for byte in key.utf8 { add(byte) }
      add(UInt8(ascii: ":"))
    }

    mutating func add(_ bytes: Slice<UnsafeRawBufferPointer>) {
      var isText = false
      var isEscaped = false
      for byte in bytes {
        if isText {
          if isEscaped {
            isEscaped = false
          } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
          } else if byte == UInt8(ascii: "\"") {
            isText = false
          }
        } else if byte == UInt8(ascii: "\"") {
          isText = true
        } else if Scanner.isBlank(byte) {
          continue
        }
        add(byte)
      }
      add(UInt8(ascii: ","))
    }

    private mutating func add(_ byte: UInt8) {
      state = TicketHash.fnv(CollectionOfOne(byte), from: state)
    }
  }

  /// Finds the members of a JSON object.
  private struct Scanner {
    let bytes: UnsafeRawBufferPointer
    var place = 0

    static func isBlank(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    /// Calls `body` for each member; false when the bytes are no object that ends with them.
    mutating func members(_ body: (String, Slice<UnsafeRawBufferPointer>, Int) -> Void) -> Bool {
      guard take(UInt8(ascii: "{")) else { return false }
      var count = 0
      while !take(UInt8(ascii: "}")) {
        if count > 0, !take(UInt8(ascii: ",")) { return false }
        skipBlanks()
        let start = place
        guard skipText() else { return false }
        let key = String(decoding: bytes[start + 1..<place - 1], as: UTF8.self)
        guard take(UInt8(ascii: ":")) else { return false }
        skipBlanks()
        let value = place
        guard skipValue(), place > value else { return false }
        body(key, bytes[value..<place], count)
        count += 1
      }
      skipBlanks()
      return place == bytes.count
    }

    private mutating func skipBlanks() {
      while place < bytes.count, Scanner.isBlank(bytes[place]) { place += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
      skipBlanks()
      guard place < bytes.count, bytes[place] == byte else { return false }
      place += 1
      return true
    }

    private mutating func skipText() -> Bool {
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return false }
      place += 1
      while place < bytes.count {
        switch bytes[place] {
        case UInt8(ascii: "\\"): place += 2
        case UInt8(ascii: "\""):
          place += 1
          return true
        default: place += 1
        }
      }
      return false
    }

    /// Moves behind a value: a text, or all up to the sign that ends it.
    private mutating func skipValue() -> Bool {
      var depth = 0
      while place < bytes.count {
        switch bytes[place] {
        case UInt8(ascii: "\""):
          guard skipText() else { return false }
          if depth == 0 { return true }
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          depth += 1
          place += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          if depth == 0 { return true }
          depth -= 1
          place += 1
          if depth == 0 { return true }
        case UInt8(ascii: ","):
          if depth == 0 { return true }
          place += 1
        default: place += 1
        }
      }
      return depth == 0
    }
  }
}

/// How a decision is beside that of the last run.
struct DecisionComparison {
  let change: Change
  /// What the last run and this one say of each outcome that is watched; nil where there is no decision of the last run.
  let before: [UInt64]?
  let now: [UInt64]

  /// What a decision is beside the one before.
  enum Change {
    case new
    case different
    case same
    /// The lead has no id, by which it would be found again.
    case nameless
  }

  /// Whether somebody who knows the last run learns something.
  var isNews: Bool { change != .same }

  /// Whether an outcome is another one, or the first.
  func hasChanged(_ outcome: Int) -> Bool { before.map { $0[outcome] != now[outcome] } ?? true }

  /// Whether an outcome is yes.
  func isYes(_ outcome: Int) -> Bool { now[outcome] == DecisionEssence.yes }

  /// Whether an outcome was yes.
  func wasYes(_ outcome: Int) -> Bool { before?[outcome] == DecisionEssence.yes }
}

/// The decisions of the last run: the latest of each lead, as numbers.
package struct PreviousDecisions: Sendable {
  private struct Entry {
    let asOf: Instant
    let contents: UInt64
    let outcomes: [UInt64]
  }

  private var latest: [UInt64: Entry] = [:]
  /// What is compared by itself too.
  let watched: [DeclaredOutput.Outcome]

  /// Of no leads.
  ///
  /// - Parameter watched: what is compared by itself too.
  package init(watching watched: [DeclaredOutput.Outcome] = []) {
    self.watched = watched
  }

  /// How many leads they are about.
  package var count: Int { latest.count }

  /// Adds decisions, as `PreviousWorker` writes them; of two of one moment the later one counts.
  package mutating func add(_ rows: UnsafeRawBufferPointer) {
    let length = (PreviousWorker.numbers + watched.count) * 8
    var place = 0
    while place + length <= rows.count {
      func number(_ index: Int) -> UInt64 {
        rows.loadUnaligned(fromByteOffset: place + index * 8, as: UInt64.self)
      }
      if let asOf = Instant(microseconds: Int64(bitPattern: number(1))),
        latest[number(0)].map({ $0.asOf <= asOf }) ?? true
      {
        let outcomes = watched.indices.map { number(PreviousWorker.numbers + $0) }
        latest[number(0)] = Entry(asOf: asOf, contents: number(2), outcomes: outcomes)
      }
      place += length
    }
  }

  /// Compares a decision with the one before of its lead, and takes its place.
  ///
  /// - Parameter isNamed: whether the lead has an id.
  mutating func replace(_ essence: DecisionEssence, isNamed: Bool) -> DecisionComparison {
    let now = essence.outcomes
    guard isNamed else { return DecisionComparison(change: .nameless, before: nil, now: now) }
    let entry = Entry(asOf: essence.asOf, contents: essence.contents, outcomes: essence.outcomes)
    let before = latest.updateValue(entry, forKey: essence.lead)
    let change: DecisionComparison.Change =
      before.map { $0.contents == essence.contents ? .same : .different } ?? .new
    return DecisionComparison(change: change, before: before?.outcomes, now: now)
  }
}

/// Reads decisions of the last run, and writes of each what they are compared by.
package final class PreviousWorker: BlockWorker {
  /// How many numbers each decision has beside its outcomes.
  static let numbers = 3

  private let parser = LeadParser()
  private let watched: [DeclaredOutput.Outcome]

  /// - Parameter watched: what is compared by itself too.
  package init(watching watched: [DeclaredOutput.Outcome]) {
    self.watched = watched
  }

  package func decide(_ block: Block, into output: BlockOutput) throws {
    switch block.content {
    case .lines(var lines):
      while try output.mayGoOn(), let line = lines.next() {
        if !line.isFaulty, let essence = DecisionEssence(line.bytes, watching: watched) {
          write(essence, to: output)
        } else {
          reject(parser.parse(line), block, to: output)
        }
      }
    case .rows(let rows):
      for index in 0..<rows.count where try output.mayGoOn() { reject(rows.record(index), block, to: output) }
    case .records(let records):
      for record in records where try output.mayGoOn() {
        let essence = record.bytes.withUnsafeBytes { DecisionEssence($0, watching: watched) }
        if let essence { write(essence, to: output) } else { reject(parser.parse(record), block, to: output) }
      }
    }
  }

  private func write(_ essence: DecisionEssence, to output: BlockOutput) {
    output.countDecision()
    append(essence.lead, essence.asOf, essence.contents, essence.outcomes, to: output)
  }

  private func append(
    _ lead: UInt64, _ asOf: Instant, _ contents: UInt64, _ outcomes: [UInt64], to output: BlockOutput
  ) {
    for number in [lead, UInt64(bitPattern: asOf.microseconds), contents] + outcomes {
      withUnsafeBytes(of: number) { output.decisions.append($0) }
    }
  }

  /// What cannot be read may be the latest decision of a lead: if it says of which, no earlier one is taken for it.
  private func reject(_ record: InputRecord, _ block: Block, to output: BlockOutput) {
    if case .skipped = record.content { return }
    if case .lead(let lead) = record.content, lead.member("reject") ?? lead.member("left_out") != nil {
      return
    }
    if case .unreadable = record.content, let lead = DecisionEssence.lead(ofBroken: record.raw) {
      append(lead, .last, 0, watched.map { _ in 0 }, to: output)
    }
    output.add(
      reject: Reject.line("this is no decision, as 'accord eval' writes it", record, file: block.file))
  }
}
