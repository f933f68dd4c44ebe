import AccordStream
import AccordTestSupport
import Foundation
import Testing

@Suite struct SourceAndSinkTests {
  @Test func leadsComeFromAFile() throws {
    let path = try temporaryFile(contents: String(repeating: "{\"a\":1}\n", count: 1000))
    defer { unlink(path) }
    let input = LeadInput(source: try ByteSource(path: path))
    var count = 0
    while let record = try input.next() {
      count += 1
      #expect(record.isLead)
      #expect(record.line == count)
    }
    #expect(count == 1000)
    #expect(input.format == .ndjson)
  }

  @Test func filesThatCannotBeReadAreNamed() {
    #expect(throws: InputError(description: "cannot read '/no/such.csv': there is no such file or folder")) {
      _ = try ByteSource(path: "/no/such.csv")
    }
    #expect(throws: InputError(description: "cannot read '/tmp': it is a folder")) {
      _ = try ByteSource(path: "/tmp")
    }
    let closed = ByteSource(descriptor: -1, name: "standard input")
    #expect(throws: InputError.self) { _ = try LeadInput(source: closed).next() }
  }

  @Test func aPauseIsNoticedBeforeWaiting() throws {
    let pipe = try openPipe()
    defer { close(pipe.reading) }
    let source = ByteSource(descriptor: pipe.reading, name: "pipe")
    var pauses = 0
    source.beforeWaiting = {
      pauses += 1
      if pauses == 2 { close(pipe.writing) }
    }
    let input = LeadInput(source: source)
    try #require(write(pipe.writing, "{\"a\":1}\n", 8) == 8)
    try #expect(input.next()?.isLead == true)
    #expect(pauses == 0)
    source.beforeWaiting = { close(pipe.writing) }
    try #expect(input.next() == nil)
  }

  @Test func whatBeforeWaitingThrowsComesOut() throws {
    let pipe = try openPipe()
    defer {
      close(pipe.reading)
      close(pipe.writing)
    }
    let source = ByteSource(descriptor: pipe.reading, name: "pipe")
    source.beforeWaiting = { throw OutputClosed() }
    #expect(throws: OutputClosed.self) { _ = try LeadInput(source: source).next() }
  }

  @Test func linesArriveWhole() throws {
    let path = try temporaryFile(contents: "old")
    defer { unlink(path) }
    let sink = try ByteSink(path: path, capacity: 10)
    try sink.write(line: "short")
    try #expect(contents(path) == "old")
    try sink.write(line: "é and more")
    try #expect(contents(path) == "short\né and more\n")
    try sink.write(lines: Array("a\nb\n".utf8))
    try #expect(contents(path) == "short\né and more\n")
    try sink.close()
    try #expect(contents(path) == "short\né and more\na\nb\n")
  }

  @Test func aClosedPipeIsToldFromOtherFailures() throws {
    ByteSink.ignoreBrokenPipe()
    let pipe = try openPipe()
    close(pipe.reading)
    defer { close(pipe.writing) }
    let sink = ByteSink(descriptor: pipe.writing, name: "pipe")
    try sink.write(line: "nobody reads this")
    #expect(throws: OutputClosed.self) { try sink.flush() }
    #expect(throws: OutputError.self) { _ = try ByteSink(path: "/no/such/folder/x") }
    let full = try ByteSink(path: "/dev/full")
    try full.write(line: "x")
    #expect(throws: OutputError(description: "cannot write '/dev/full': no space is left")) {
      try full.flush()
    }
  }

  @Test func aPipeThatDoesNotBlockIsWaitedFor() throws {
    let pipe = try openPipe()
    _ = fcntl(pipe.writing, F_SETFL, O_NONBLOCK)
    let line = String(repeating: "z", count: 999)
    let reading = pipe.reading
    let received = Gathered()
    let thread = Thread {
      received.read(reading)
      close(reading)
    }
    let sink = ByteSink(descriptor: pipe.writing, name: "pipe")
    thread.start()
    for _ in 0..<1000 { try sink.write(line: line) }
    try sink.close()
    close(pipe.writing)
    while !received.isAtEnd { usleep(1000) }
    #expect(received.bytes == Array(String(repeating: line + "\n", count: 1000).utf8))
  }

  @Test func rejectsAreJSONLines() {
    var bytes: [UInt8] = []
    Reject(line: 17, error: "is \"it\"").append(input: Array("a\tb".utf8) + [0xFF], to: &bytes)
    Reject(file: "x.csv", line: 1, error: "e")
      .append(input: Array(String(repeating: "€", count: 400).utf8), to: &bytes)
    let expected =
      #"{"line":17,"error":"is \"it\"","input":"a\tb"# + "\u{FFFD}\"}\n"
      + #"{"file":"x.csv","line":1,"error":"e","input":""#
      + String(repeating: "€", count: 341) + "\"}\n"
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  private func openPipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    return (ends[0], ends[1])
  }

  private func temporaryFile(contents: String) throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try Data(contents.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func contents(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}
