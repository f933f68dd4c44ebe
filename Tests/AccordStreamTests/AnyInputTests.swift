import AccordStream
import AccordTestSupport
import Testing

/// What holds of all formats.
@Suite struct AnyInputTests {
  static let options: [InputOptions] = [
    InputOptions(), InputOptions(format: .ndjson), InputOptions(format: .json), InputOptions(format: .csv),
    InputOptions(recordsPath: "results"), InputOptions(format: .ndjson, maxLine: 12),
    InputOptions(format: .json, maxLine: 12), InputOptions(format: .csv, maxLine: 12),
    InputOptions(recordsPath: "results", maxLine: 12), InputOptions(maxLine: 3), lenient,
  ]

  private static var lenient: InputOptions {
    var options = InputOptions(format: .csv)
    options.isLenient = true
    options.headerLine = 2
    return options
  }

  @Test(arguments: options.indices)
  func howItIsCutMakesNoDifference(_ index: Int) {
    var random = SplitMix64(seed: UInt64(index))
    for _ in 0..<300 {
      let input = random.dirt(length: Int.random(in: 0...120, using: &random))
      let whole = records(input, Self.options[index])
      let pieces = records(input, Self.options[index]) { Int.random(in: 1...7, using: &random) }
      #expect(
        whole.map(\.summary) == pieces.map(\.summary),
        "\(String(decoding: input, as: UTF8.self).debugDescription)")
      #expect(
        whole.map(\.raw) == pieces.map(\.raw), "\(String(decoding: input, as: UTF8.self).debugDescription)")
    }
  }

  @Test(arguments: options.indices)
  func randomBytesAreNoDanger(_ index: Int) {
    var random = SplitMix64(seed: 1000 + UInt64(index))
    for _ in 0..<2_000 {
      let input = random.dirt(length: Int.random(in: 0...60, using: &random))
      let all = records(input, Self.options[index])
      // With a path, what is wrong with an object is told under its first line, after the elements in it.
      guard Self.options[index].recordsPath == nil else { continue }
      #expect(zip(all, all.dropFirst()).allSatisfy { $0.line <= $1.line })
    }
  }

  @Test func noLineIsLost() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<10_000 {
      let input = random.dirt(length: Int.random(in: 0...60, using: &random))
      let all = records(input, InputOptions(format: .ndjson))
      #expect(all.flatMap(\.raw).filter { !isBlank($0) } == withoutMark(input).filter { !isBlank($0) })
    }
  }

  @Test func noElementIsLost() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<10_000 {
      let input = random.dirt(length: Int.random(in: 0...60, using: &random))
      let all = records(input, InputOptions(format: .json))
      // Everything but the brackets and commas of top-level arrays is in a record. How many of them are
      // outside cannot be told here; that the rest is there, in order, can.
      let structure: Set<UInt8> = [UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ",")]
      let given = all.flatMap(\.raw).filter { !isBlank($0) && !structure.contains($0) }
      #expect(given == withoutMark(input).filter { !isBlank($0) && !structure.contains($0) })
    }
  }

  @Test func noRowIsLost() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<10_000 {
      let input = random.dirt(length: Int.random(in: 0...60, using: &random))
      let reader = InputReader(options: InputOptions(format: .csv))
      reader.feed(input)
      reader.finish()
      var raw: [UInt8] = []
      var header = 0
      while let record = reader.next() {
        raw += record.raw
        header += 1
      }
      let wanted = withoutMark(input).filter { $0 != 0x0A && $0 != 0x0D }
      let given = raw.filter { $0 != 0x0A && $0 != 0x0D }
      // The header is no record when it can be read.
      #expect(wanted.suffix(given.count).elementsEqual(given))
      if reader.header == nil { #expect(wanted == given) }
    }
  }

  /// Blanks, and the separator of JSON text sequences.
  private func isBlank(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x0A, 0x0D, 0x1E].contains(byte)
  }

  private func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }
}
