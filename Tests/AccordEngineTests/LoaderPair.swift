import AccordSemantics
import AccordTestSupport
import AccordValues
import CSimdjson
import Testing

@testable import AccordEngine

/// A loader that walks and one that does not, fed with the same blocks of lines.
struct LoaderPair: ~Copyable {
  private let program: Program
  private let interner: Interner
  private var walking: LeadLoader
  private var projecting: LeadLoader
  private var buffer = ByteWriter()
  private var lines: [UnsafeRawBufferPointer] = []
  private var count = 0

  private static let width = 5

  init(_ program: Program, _ input: Input, _ way: LeadLoader.Walking) throws {
    var interner = Interner()
    let passing = Array(input.readings.map(\.keys).suffix(2)) + [[Reading.Key("other")]]
    let shape = try #require(LeadShape(program, input: input, passing: passing, interner: &interner))
    guard let walking = LeadLoader(shape, width: Self.width, walking: way),
      let projecting = LeadLoader(shape, width: Self.width, walking: .never)
    else { throw ReadingTests.OutOfMemory() }
    self.program = program
    self.interner = interner
    self.walking = walking
    self.projecting = projecting
  }

  var walkCount: Int { walking.walkCount }

  /// Everything that a loader tells of a lead.
  private struct Loaded: Equatable {
    var values: [Value?] = []
    var problems: [String] = []
    var missing: [[Int]] = []
    var passed: [[String]] = []
  }

  /// What a loader tells at once.
  private struct Found: Equatable {
    var isLoaded: Bool
    var news: [LeadPart]
    var hasReadJSON: Bool
  }

  mutating func compare(_ line: String) { compare(Array(line.utf8)) }

  /// What is behind a line changes, and must not matter.
  mutating func compare(_ line: [UInt8]) {
    count += 1
    let behind = Array([#""}],:1"#, " ", #"\",""#, "\0", #"ä":"}"#][count % 5].utf8)
    let padding = (0..<LeadLoader.padding).map { behind[$0 % behind.count] }
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: line.count + padding.count, alignment: 1)
    bytes.copyBytes(from: line + padding)
    lines.append(UnsafeRawBufferPointer(rebasing: bytes[..<line.count]))
    if lines.count == Self.width { compareBlock() }
  }

  /// Compares the lines that are left.
  consuming func finish() { compareBlock() }

  private mutating func compareBlock() {
    walking.beginBlock()
    projecting.beginBlock()
    var areLoaded: [Bool] = []
    for (lane, line) in lines.enumerated() {
      let walked = LoaderPair.load(line, &walking, lane)
      let projected = LoaderPair.load(line, &projecting, lane)
      if walked != projected { Issue.record("\(walked) is not \(projected): \(LoaderPair.text(line))") }
      areLoaded.append(walked.isLoaded && projected.isLoaded)
    }
    for (lane, line) in lines.enumerated() {
      if areLoaded[lane] {
        let walked = LoaderPair.outcome(&walking, lane, program, interner, &buffer)
        let projected = LoaderPair.outcome(&projecting, lane, program, interner, &buffer)
        if walked != projected { Issue.record("\(walked) is not \(projected): \(LoaderPair.text(line))") }
      }
      line.deallocate()
    }
    lines.removeAll()
  }

  private static func text(_ line: UnsafeRawBufferPointer) -> String { String(decoding: line, as: UTF8.self) }

  private static func load(_ line: UnsafeRawBufferPointer, _ loader: inout LeadLoader, _ lane: Int) -> Found {
    let isLoaded = loader.load(line, lane: lane)
    return Found(isLoaded: isLoaded, news: loader.takeNews(), hasReadJSON: loader.hasReadJSON)
  }

  private static func outcome(
    _ loader: inout LeadLoader, _ lane: Int, _ program: Program, _ interner: Interner,
    _ buffer: inout ByteWriter
  ) -> Loaded {
    loader.lane = lane
    let outcome = ReadingTests.outcome(of: &loader, program, interner, &buffer)
    var loaded = Loaded(values: outcome.values, problems: outcome.problems)
    loader.countMissing()
    loader.takeMissingCounts { loaded.missing.append([$0, $1]) }
    for places in loader.shape.passed {
      loaded.passed.append(
        places.map { place in
          let found = loader.found(at: place)
          return found.kind == CSJ_ABSENT || found.kind == CSJ_NULL
            ? "" : String(decoding: found.text, as: UTF8.self)
        })
    }
    return loaded
  }
}

/// Breaks lines in small ways.
struct Damage {
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  private static let bytes =
    Array("\"\\{}[],: \t\n\u{0}0129.-+eEtfn\u{7F}aZ/u".utf8) + [0x80, 0xC3, 0xA4, 0xE2, 0xFF]

  mutating func damaged(_ line: String) -> [UInt8] {
    var bytes = Array(line.utf8)
    for _ in 0...random.below(2) where !bytes.isEmpty {
      let place = random.below(bytes.count)
      let byte = Damage.bytes[random.below(Damage.bytes.count)]
      switch random.below(6) {
      case 0: bytes[place] = byte
      case 1: bytes.insert(byte, at: place)
      case 2: bytes.remove(at: place)
      case 3: bytes.removeLast(random.below(min(bytes.count, 20)))
      case 4:
        // A stretch twice, such as a member.
        let commas = bytes.indices.filter { bytes[$0] == UInt8(ascii: ",") }
        guard commas.count > 1 else { continue }
        let first = random.below(commas.count - 1)
        bytes.insert(
          contentsOf: bytes[commas[first]..<commas[first + 1]], at: commas[random.below(commas.count)])
      default:
        let other = random.below(bytes.count)
        bytes.swapAt(place, other)
      }
    }
    return bytes
  }
}
