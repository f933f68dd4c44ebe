import AccordReference
import AccordSemantics
import AccordStream
import AccordValues
import Testing

@testable import AccordEngine

/// Loading into slots gives what `LeadReader` reads, or leaves the lead to it.
@Suite struct ReadingTests {
  private static let linesEach = 4_000

  @Test(arguments: ReadingPrograms.leads) func agreesWithTheReference(_ lead: String) throws {
    let program = try #require(ReadingPrograms.program(lead))
    for input in [program.ownInput] + program.inputs {
      var lines = RandomLines(seed: 7)
      try compare(program, input, (0..<ReadingTests.linesEach).map { _ in lines.line(program, input) })
    }
  }

  private func compare(_ program: Program, _ input: Input, _ lines: [String]) throws {
    var interner = Interner()
    let shape = try #require(LeadShape(program, input: input, interner: &interner))
    #expect(shape.isComplete)
    guard var loader = LeadLoader(shape) else { throw OutOfMemory() }
    var buffer = ByteWriter()
    let reference = LeadReader(program, input: input)
    var slow = 0
    var withProblems = 0
    for (index, line) in lines.enumerated() {
      guard let record = Self.record(line) else {
        Issue.record("no record: \(line)")
        continue
      }
      let result = reference.read(record, line: index)
      let isLoaded = Self.padded(line) {
        loader.load(alone: $0) ? Self.outcome(of: &loader, program, interner, &buffer) : nil
      }
      switch (result, isLoaded) {
      case (.rejected, nil): break
      case (.rejected(let rejection), .some): Issue.record("not rejected, \(rejection.message): \(line)")
      case (.lead, nil): slow += 1
      case (.lead(let lead), let loaded?):
        if lead.values != loaded.values { Issue.record("\(lead.values) is not \(loaded.values): \(line)") }
        let problems = lead.problems.map(\.json)
        if problems != loaded.problems { Issue.record("\(problems) is not \(loaded.problems): \(line)") }
        if !problems.isEmpty { withProblems += 1 }
      }
    }
    #expect(slow * 100 <= lines.count)
    #expect(withProblems > lines.count / 20)
  }

  @Test func repeatedKeysGoTheSlowWay() throws {
    let program = try #require(ReadingPrograms.program("lead { id text, a number from \"x.y\" }"))
    var interner = Interner()
    let shape = try #require(LeadShape(program, input: program.ownInput, interner: &interner))
    guard var loader = LeadLoader(shape) else { throw OutOfMemory() }
    let lines = [
      (#"{"id":"1","x":{"y":2}}"#, true), (#"{"id":"1","id":"2"}"#, false), (#"{"x":{"y":2,"y":3}}"#, false),
      (#"{"id":1} x"#, false), ("[]", false), ("", false), (#"{"id":1,"z":1,"z":2}"#, true),
    ]
    for (line, isFast) in lines {
      let isLoaded = Self.padded(line) { loader.load(alone: $0) }
      #expect(isLoaded == isFast, "\(line)")
    }
  }

  // MARK: CSV

  @Test(arguments: ReadingPrograms.leads) func readsCellsLikeTheReference(_ lead: String) throws {
    let program = try #require(ReadingPrograms.program(lead))
    let input = program.ownInput
    var interner = Interner()
    let shape = try #require(LeadShape(program, input: input, interner: &interner))
    guard var loader = LeadLoader(shape) else { throw OutOfMemory() }
    var buffer = ByteWriter()
    let reference = LeadReader(program, input: input)
    let header =
      [Text("unwanted")] + input.readings.flatMap(\.keys).map(\.name).filter { $0 != "properties" }.reversed()
    let isUnique = Set(header).count == header.count
    let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";")]
    let maps = delimiters.map { ColumnMap(shape, header: header, delimiter: $0) }
    var lines = RandomLines(seed: 9)
    var slow = 0
    for index in 0..<1_000 {
      let cells = Self.cells(lines.line(program, input), header)
      let fields = zip(header, cells).map { key, cell in
        RawField(key: key, value: cell.isEmpty ? .null : .text(Text(cell)))
      }
      let result = reference.read(.record(fields), line: index, delimiter: delimiters[index % 2])
      var bounds: [Range<Int>] = []
      for cell in cells {
        let start = bounds.last?.upperBound ?? 0
        bounds.append(start..<start + cell.utf8.count)
      }
      let loaded = Self.padded(cells.joined()) { bytes in
        let isLoaded = bounds.withUnsafeBufferPointer {
          loader.load(cells: $0, in: bytes, columns: maps[index % 2], lane: 0)
        }
        return isLoaded ? Self.outcome(of: &loader, program, interner, &buffer) : nil
      }
      switch (result, loaded) {
      case (.rejected, nil): break
      case (.rejected, .some): Issue.record("not rejected: \(cells)")
      case (.lead, nil): if !cells.contains(where: Self.mayBeList) { slow += 1 }
      case (.lead(let lead), let loaded?):
        if lead.values != loaded.values { Issue.record("\(lead.values) is not \(loaded.values): \(cells)") }
        let problems = lead.problems.map(\.json)
        if problems != loaded.problems { Issue.record("\(problems) is not \(loaded.problems): \(cells)") }
      }
    }
    #expect(slow == 0)
    #expect((maps[0].columns == nil) == !isUnique)
  }

  /// Whether a cell may be a list in one text, which the reference reads.
  private static func mayBeList(_ cell: String) -> Bool {
    cell.utf8.first { $0 > 0x20 }.map { "[{".utf8.contains($0) } ?? false
  }

  /// The values of a line as cells: texts as they are, everything else as JSON.
  private static func cells(_ line: String, _ header: [Text]) -> [String] {
    header.map { key in
      switch record(line)?.member(key) {
      case nil, .null: ""
      case .text(let text): text.string
      case let other?: other.json
      }
    }
  }

  // MARK: Helpers

  struct OutOfMemory: Error {}

  struct Loaded {
    let values: [Value?]
    let problems: [String]
  }

  static func outcome(
    of loader: inout LeadLoader, _ program: Program, _ interner: Interner, _ buffer: inout ByteWriter
  ) -> Loaded {
    var problems: [String] = []
    for index in 0..<loader.noteCount {
      buffer.clear()
      loader.appendProblem(index, to: &buffer)
      problems.append(String(decoding: buffer.bytes, as: UTF8.self))
    }
    let values = program.fields.indices.map { index in
      Value(loader.fields[index * loader.width + loader.lane], program.fields[index].type, interner)
    }
    return Loaded(values: values, problems: problems)
  }

  static func record(_ line: String) -> RawValue? {
    let reader = InputReader(options: InputOptions(format: .ndjson))
    reader.feed(Array(line.utf8))
    reader.finish()
    if case .lead(let record)? = reader.next()?.content { return record }
    return nil
  }

  /// Calls `body` with the bytes of a line, with room behind them.
  static func padded<Result>(_ line: String, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let bytes = Array(line.utf8) + [UInt8](repeating: 0x20, count: LeadLoader.padding)
    return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0.dropLast(LeadLoader.padding))) }
  }
}

extension Value {
  /// The value of a slot that holds one of a type; nil when it is not known.
  init?(_ slot: Slot, _ type: ValueType, _ interner: Interner) {
    guard slot.isKnown else { return nil }
    switch type {
    case .text: self = .text(Text(String(decoding: slot.text, as: UTF8.self)))
    case .number:
      guard let number = Decimal(coefficient: slot.bits, exponent: Int(slot.count)),
        number.exponent == Int(slot.count)
      else { return nil }
      self = .number(number)
    case .flag: self = .flag(slot.bits == 1)
    case .time:
      guard let time = Instant(microseconds: slot.bits) else { return nil }
      self = .time(time)
    case .date:
      guard let date = CalendarDate(daysSinceEpoch: Int(slot.bits)) else { return nil }
      self = .date(date)
    case .choice: self = .choice(interner.texts[Int(slot.bits)])
    case .texts: self = .texts(slot.texts.map { Text(String(decoding: $0.text, as: UTF8.self)) })
    case .records(let record):
      let width = record.columns.count
      self = .records(
        (0..<Int(slot.count)).map { row in
          (0..<width).map { column in
            slot.rows.flatMap { Value($0[row * width + column], record.columns[column].type, interner) }
          }
        })
    case .duration, .record: return nil
    }
  }
}

extension LeadLoader {
  /// Reads a line as a block of its own.
  mutating func load(alone line: UnsafeRawBufferPointer) -> Bool {
    beginBlock()
    return load(line, lane: 0)
  }
}
