internal import AccordReference
package import AccordSemantics
internal import AccordValues

/// The first leads of JSON of a run, kept to say later which keys they have. What is kept does not depend on how the
/// input is cut into blocks.
struct KeySample {
  /// The first lead; nil while there is none, or when nobody asked for it.
  private(set) var first: RawValue?

  private let keepsFirst: Bool
  private var leads: [[UInt8]] = []
  private var size = 0
  private var isFull = false

  private static let mostLeads = 100
  private static let mostBytes = 256 << 10
  /// Records inside one another deeper than this are taken for one value.
  private static let deepest = 4

  /// - Parameter keepsFirst: whether the first lead is wanted at once.
  init(keepsFirst: Bool) {
    self.keepsFirst = keepsFirst
  }

  /// Keeps what is not too much of a block.
  mutating func add(_ block: Block) {
    guard !isFull else { return }
    switch block.content {
    case .lines(var lines):
      while !isFull, let line = lines.next() {
        if line.reason == nil { add(line.bytes) }
      }
    case .records(let records):
      for record in records where !isFull && record.content == .json { add(record.bytes) }
    case .rows: return
    }
  }

  private mutating func add(_ lead: some Collection<UInt8>) {
    guard leads.count < KeySample.mostLeads, size + lead.count <= KeySample.mostBytes else {
      isFull = true
      return
    }
    size += lead.count
    let bytes = Array(lead)
    leads.append(bytes)
    if keepsFirst, first == nil, case .record(let fields)? = value(of: bytes, JSONParser()) {
      first = .record(fields)
    }
  }

  private func value(of lead: [UInt8], _ parser: JSONParser) -> RawValue? {
    lead.withUnsafeBytes { try? parser.value($0).get() }
  }

  /// The keys of all leads that are kept, those inside records with dots, in the order in which they came up.
  var keys: [String] {
    let parser = JSONParser()
    var found = FoundKeys()
    for lead in leads {
      if let value = value(of: lead, parser) { found.add(value, at: [], depth: 0) }
    }
    return found.keys
  }

  /// The keys of the first lead.
  var keysOfFirst: [String] {
    var found = FoundKeys()
    if let first { found.add(first, at: [], depth: 0) }
    return found.keys
  }

  private struct FoundKeys {
    private(set) var keys: [String] = []
    private var seen: Set<Text> = []

    mutating func add(_ value: RawValue, at path: [String], depth: Int) {
      let records: [RawValue]
      switch value {
      case .record: records = [value]
      case .list(let items) where depth > 0:
        records = items.filter { if case .record = $0 { true } else { false } }
      default: records = []
      }
      guard !records.isEmpty, depth < KeySample.deepest else {
        let key = path.joined(separator: ".")
        if !path.isEmpty, seen.insert(Text(key)).inserted { keys.append(key) }
        return
      }
      for case .record(let fields) in records {
        for field in fields { add(field.value, at: path + [field.key.string], depth: depth + 1) }
      }
    }
  }
}

/// For which parts the leads of JSON had a key.
package struct SeenParts: Sendable, Equatable {
  /// Whether there was a lead at all.
  package var hasLeads = false
  package var parts: Set<LeadPart> = []

  /// Nothing seen.
  package init() {}

  /// Adds what was seen elsewhere.
  package mutating func add(_ other: SeenParts) {
    hasLeads = hasLeads || other.hasLeads
    if !other.parts.isEmpty { parts.formUnion(other.parts) }
  }
}
