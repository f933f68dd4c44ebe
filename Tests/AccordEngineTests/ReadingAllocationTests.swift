import AccordSemantics
import AccordValues
import AllocationCounter
import Testing

@testable import AccordEngine

/// Loading ordinary leads takes no memory once the first ones are loaded.
///
/// Code that is not optimised keeps some temporary values in memory that otherwise stay on the stack, so there
/// the test only sees that it does not become much.
@Suite struct ReadingAllocationTests {
  private static let lead = """
    lead {
      id text required
      name text trim, lowercase
      country text collapse spaces, uppercase, nfc
      source choice webinar, referral, or other lowercase
      consent flag
      budget number
      share number decimal comma
      created_at time
      local time
      epoch time epoch milliseconds
      shown time format "DD.MM.YYYY HH:mm"
      day date
      tags list of text
      interests list of text split ";" trim, lowercase
      acts list of act { kind choice view, form, page text lowercase, at time, n number }
      missing "", "-", "N/A"
    }
    """

  @Test func takesNoMemory() throws {
    try #require(allocations_are_counted())
    let program = try #require(ReadingPrograms.program(Self.lead))
    var interner = Interner()
    let shape = try #require(LeadShape(program, input: program.ownInput, interner: &interner))
    guard var loader = LeadLoader(shape) else { throw ReadingTests.OutOfMemory() }
    var buffer = ByteWriter()
    let lines = (0..<100).map { Self.line($0) }
    let bytes = lines.joined() + [UInt8](repeating: 0, count: LeadLoader.padding)
    let all = Array(bytes)
    let ends = lines.indices.map { index in lines[...index].reduce(0) { $0 + $1.count } }

    var loaded = 0
    var notes = 0
    var counts: [UInt64] = [0, 0]
    all.withUnsafeBytes { all in
      let pieces = ends.indices.map { index in
        UnsafeRawBufferPointer(rebasing: all[(index > 0 ? ends[index - 1] : 0)..<ends[index]])
      }
      // The first round fills the arenas.
      for round in 0..<101 {
        if round == 1 { counts[0] = allocation_count() }
        for piece in pieces {
          if loader.load(alone: piece) { loaded += 1 }
          buffer.clear()
          for note in 0..<loader.noteCount { loader.appendProblem(note, to: &buffer) }
          notes += loader.noteCount
        }
      }
      counts[1] = allocation_count()
    }
    #expect(loaded == 10_100)
    #expect(notes == 10_100)
    #expect(counts[0] > 0)
    #if DEBUG
    #expect(counts[1] - counts[0] < 16 * 10_000)
    #else
    #expect(counts[1] == counts[0])
    #endif
  }

  private static func line(_ index: Int) -> [UInt8] {
    let acts = (0..<8).map { item in
      #"{"kind":"\#(["view", "form", "call"][item % 3])","page":"/Pricing/Größe\#(item)","#
        + #""at":"2026-10-\#(10 + item)T09:0\#(item):00Z","n":\#(item).5}"#
    }
    return Array(
      (#"{"id":"L\#(index)","name":" Anna MÜLLER\u00e4 \#(index)","country":"  deutsch   land é","source":"Webinar","#
        + #""consent":\#(index % 2 == 0),"budget":\#(index + 1)00.50,"share":"1.234,5","#
        + #""created_at":"2026-10-01T10:00:00.5+02:00","local":"2026-07-01 10:00","epoch":1793523600000,"#
        + #""shown":"01.11.2026 09:00","day":"2026-11-01","tags":["a","Ü\n",null,7],"interests":"a; B ;;Ö","#
        + #""acts":[\#(acts.joined(separator: ","))]}"#).utf8)
  }
}
