import AccordStream
import Testing

/// What the beginning of an input says about its form.
@Suite struct FirstLinesTests {
  @Test(arguments: [
    // One object a line, whatever is wrong with the first.
    ("{\"a\":1}\n{\"a\":2}\n", InputFormat.ndjson), ("{\"a\":1},\n{\"a\":2}\n", .ndjson),
    ("{\"a\":1,\n{\"a\":2}\n", .ndjson), ("{\"a\":\"x\n{\"a\":2}\n", .ndjson),
    ("{\"a\":[1]\n{\"a\":2}\n", .ndjson), ("{\"a\":1", .ndjson), ("{\"a\":\"}{\"}\n", .ndjson),
    ("oops\n{\"a\":1}\n", .ndjson), ("// leads\n# of today\n{\"a\":1}\n", .ndjson),
    ("loading …\n\n  {}\n", .ndjson),
    // Objects that take several lines, or stand side by side.
    ("{\n\"a\":1\n}\n", .json), ("{\"a\":1,\n \"b\":2}\n", .json), ("{\"results\":[\n{\"a\":1}\n]}\n", .json),
    ("{\"a\":\n{\"b\":1}}\n", .json), ("{\"a\":1}{\"a\":2}\n", .json), ("{\"a\":1} {\"a\":2}\n", .json),
    ("{\"a\":1}\r{\"a\":2}\r", .json), ("{", .ndjson), ("{\n", .json), ("\u{1E}{\"a\":1}\n", .json),
    ("Warning: x\n{\n  \"a\": 1\n}\n", .json), ("Warning: x\n[{\"a\":1}]\n", .json), ("oops\n[\n{}]", .json),
    // Lists.
    ("[{\"a\":1}]", .json), ("[\n", .json), ("[ null, {}]", .json), ("[true]", .json), ("[]", .json),
    // Everything else.
    ("[id],[name]\n1,2\n", .csv), ("[name]\nx\n", .csv), ("id\n1\n", .csv), ("#,id\n1,2\n", .csv),
    ("data,id\n{x},1\n", .csv), ("a\n[b]\n", .csv), ("<id>,b\n1,2\n", .csv), ("// leads\nid\n1\n", .csv),
  ])
  func theFormIsToldBy(_ input: String, _ format: InputFormat) {
    for length in [1, 2, 1000] {
      let reader = InputReader()
      var rest = Array(input.utf8)[...]
      while !rest.isEmpty {
        reader.feed([UInt8](rest.prefix(length)))
        rest = rest.dropFirst(length)
      }
      reader.finish()
      #expect(reader.format == format, "\(input.debugDescription), \(length) bytes at a time")
    }
  }

  @Test func aPathMakesItADocument() {
    let reader = InputReader(options: InputOptions(recordsPath: "r"))
    reader.feed(Array("oops\n{\"r\":[{\"a\":1}]}\n".utf8))
    reader.finish()
    #expect(reader.format == .json)
  }

  @Test func anObjectIsAnsweredAtTheEndOfItsLine() {
    let reader = InputReader()
    reader.feed(Array("{\"a\":1}\n".utf8))
    #expect(reader.next()?.isLead == true)
  }

  @Test func sequencesAndMarksInsideAreRead() {
    #expect(
      found("\u{1E}{\"a\":1}\n\u{1E}{\n\"a\":2}\n") == ["1: {\"a\":1}", "2: {\"a\":2}"])
    #expect(
      found("{\"a\":1}\n\u{FEFF}{\"a\":2}\n\u{1E}{\"a\":3}\n") == [
        "1: {\"a\":1}", "2: {\"a\":2}", "3: {\"a\":3}",
      ])
    #expect(found("{\n\"a\":1}\n\u{FEFF}{\"a\":2}\n") == ["1: {\"a\":1}", "3: {\"a\":2}"])
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0x14], "Excel workbook"), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "Excel workbook"),
      ([0x1F, 0x8B, 0x08], "zcat"), ([0x28, 0xB5, 0x2F, 0xFD], "zstdcat"), (Array("BZh91AY".utf8), "bzcat"),
      (Array("%PDF-1.7".utf8), "PDF"), (Array("<!DOCTYPE html>\n".utf8), "HTML"),
      (Array("\n <HTML>".utf8), "HTML"),
      (Array("<?xml version=\"1.0\"?>".utf8), "XML"), ([0x69, 0, 0, 0, 0x64], "UTF-32LE"),
      ([0, 0, 0, 0x69, 0, 0], "UTF-32BE"),
      ([0x69, 0x00, 0x64, 0x00, 0x2C, 0x00], "UTF-16LE"), ([0x00, 0x69, 0x00, 0x64, 0x00], "UTF-16BE"),
    ] as [([UInt8], String)])
  func whatIsNoExportIsNamed(_ start: [UInt8], _ name: String) {
    for length in [1, 1000] {
      let all = records(start + Array("\nid\n1\n".utf8)) { length }
      #expect(all.count == 1 && all.first?.reason?.contains(name) == true, "\(start)")
    }
  }

  @Test func shortInputsAreNoForeignFiles() {
    #expect(found("a\nP\n") == ["2: {\"a\":\"P\"}"])
    #expect(found("P\nK\n") == ["2: {\"P\":\"K\"}"])
    #expect(found("%").isEmpty)
  }
}
