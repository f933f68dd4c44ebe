import AccordStream
import Foundation
import Testing

/// A sink over a file keeps what was in it until it is sure, and is alone with it.
@Suite final class RejectsFileTests {
  private let path = FileManager.default.temporaryDirectory.appending(
    path: "accord-sink-\(UUID().uuidString)"
  ).path

  init() throws { try "old\n".write(toFile: path, atomically: true, encoding: .utf8) }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private var text: String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }

  @Test func whatWasThereStaysUntilSomethingIsSent() throws {
    let sink = try ByteSink(path: path)
    try sink.write(line: "new")
    #expect(text == "old\n")
    try sink.flush()
    #expect(text == "new\n")
    try sink.close()
  }

  @Test func whatWasThereGoesWhenTheRunBegins() throws {
    let sink = try ByteSink(path: path)
    try sink.empty()
    #expect(text == "")
    try sink.write(line: "new")
    try sink.empty()
    try sink.close()
    #expect(text == "new\n")
  }

  @Test func aRunWithoutRejectsLeavesNone() throws {
    try ByteSink(path: path).close()
    #expect(text == "")
  }

  @Test func aRunThatComesToNothingLeavesWhatWasThere() throws {
    do { _ = try ByteSink(path: path) }
    #expect(text == "old\n")
  }

  @Test func thereIsOneSinkAtATime() throws {
    let first = try ByteSink(path: path)
    let error = #expect(throws: OutputError.self) { try ByteSink(path: path) }
    #expect(error?.description.contains("another run is writing to it") == true)
    try first.close()
    try ByteSink(path: path).close()
  }
}
