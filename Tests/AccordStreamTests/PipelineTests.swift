import AccordStream
import AccordTestSupport
import Foundation
import Testing

/// Blocks, threads and their order: none of it is to be seen in what comes out.
@Suite struct PipelineTests {
  static let jobs = [1, 2, 3, 8]
  static let blockSizes = [1, 2, 13, 100, 4096, 1 << 20]

  /// Lines of all sorts; 16 of them, so that every sort falls on every place of a block.
  private static let mixed: [UInt8] = {
    var bytes = [UInt8]("\u{FEFF}\r\n  \n".utf8)
    for index in 0..<40 {
      bytes += "{\"id\":\(index)}\n{broken \(index)\n\n \t \r\n{\"id\":\"\(index)\"}\r\n[1]\n".utf8
      bytes += "{\"text\":\"\(String(repeating: "é", count: index * 9))\"}\n".utf8
      bytes += "{\"x\":\"".utf8 + [0xFF, 0xC3] + "\"}\n  {\"id\":1}  \n{\"id\":1}{}\nnull\n".utf8
      bytes += "\(String(repeating: " ", count: index * 20))\n".utf8
    }
    return bytes + "{\"id\":\"last\"}".utf8
  }()

  private static let json = Array(
    "[\n{\"id\":1},\n {\"id\":\n2}, 3, {\"id\":4,}, {\"id\":\"\(String(repeating: "y", count: 600))\"}\n,{\"id\":6}]"
      .utf8)

  private static let csv: [UInt8] = {
    var bytes = [UInt8]("id;name\r\n".utf8)
    for index in 0..<60 { bytes += "\(index);\"a\nb\"\r\n\(index)\n\n;x\n\"\(index);y\n\"z\"\";\"\n".utf8 }
    return bytes
  }()

  private static let path: [UInt8] = Array(
    String(repeating: "{\"r\":[{\"id\":1},{\"id\":2},5]}\n{\"r\":7}\n{\n", count: 30).utf8)

  @Test(arguments: jobs, blockSizes)
  func nothingChangesWhatComesOut(jobs: Int, blockSize: Int) throws {
    let inputs: [([[UInt8]], InputOptions)] = [
      ([Self.mixed, Self.mixed], InputOptions()), ([Self.mixed], InputOptions(maxLine: 50)),
      ([Self.mixed], InputOptions(format: .ndjson, maxLine: 1)), ([[], Self.json], InputOptions()),
      ([Self.json], InputOptions(maxLine: 100)), ([Self.csv], InputOptions()),
      ([Self.csv, Self.mixed, Self.json], InputOptions(maxLine: 20)),
      ([Self.path], InputOptions(format: .ndjson, recordsPath: "r")),
      ([Self.path], InputOptions(recordsPath: "r")), ([Self.mixed], InputOptions(format: .csv)),
      ([Array("{\n \"id\": 1\n}\n".utf8)], InputOptions()),
      ([Array("\n   \n    {  \n{\n".utf8)], InputOptions(format: .ndjson, maxLine: 5)),
      ([Array("\n       \n    {  \n{\n".utf8)], InputOptions(format: .ndjson, maxLine: 5)),
    ]
    for (index, (bytes, options)) in inputs.enumerated() {
      let run = try PipelineRun(
        bytes, options: options, pipeline: PipelineOptions(jobs: jobs, blockSize: blockSize))
      let expected = PipelineRun.expected(bytes, options)
      #expect(run.error == nil)
      #expect(run.decisions == expected.decisions, "decisions of input \(index)")
      #expect(run.rejects == expected.rejects, "rejects of input \(index)")
      let lines = expected.decisions.count { $0 == 0x0A } - 1
      #expect(run.decisionCount == lines)
    }
  }

  @Test func dirtIsAnsweredOnceWhateverTheBlocks() throws {
    var random = SplitMix64(seed: 17)
    for round in 0..<40 {
      let input = random.dirt(length: Int.random(in: 1...2000, using: &random))
      let format = [nil, .ndjson, .json, .csv][round % 4] as InputFormat?
      let options = InputOptions(format: format, maxLine: round % 3 == 0 ? 40 : 1 << 20)
      let expected = PipelineRun.expected([input], options)
      for jobs in [1, 3] {
        let blockSize = Int.random(in: 1...300, using: &random)
        let run = try PipelineRun(
          [input], options: options, pipeline: PipelineOptions(jobs: jobs, blockSize: blockSize))
        if run.error is InputError {
          // Below a header that cannot be read there is nothing to decide.
          #expect(run.rejects.isEmpty && expected.decisions.count { $0 == 0x0A } == 1, "round \(round)")
        } else {
          #expect(run.decisions == expected.decisions && run.rejects == expected.rejects, "round \(round)")
        }
      }
    }
  }

  /// More than is held of one block: parts of it are written once it is next in order.
  @Test(arguments: jobs)
  func muchOutputOfABlockStaysInOrder(jobs: Int) throws {
    let input = Array(String(repeating: "{\"id\":1}\n{\"id\":2}\n{\n", count: 300).utf8)
    let run = try PipelineRun(
      [input], pipeline: PipelineOptions(jobs: jobs, blockSize: 3000), copies: 2500)
    let expected = PipelineRun.expected([input], copies: 2500)
    #expect(run.decisions.count > 16 << 20)
    #expect(run.decisions == expected.decisions && run.rejects == expected.rejects)
  }

  // MARK: Ends

  @Test(arguments: jobs, [1, 50, 1 << 20])
  func theFirstRejectEndsTheRun(jobs: Int, blockSize: Int) throws {
    let good = String(repeating: "{\"id\":1}\n", count: 100)
    let run = try PipelineRun(
      [Array((good + "{\n" + good + "{\n" + good).utf8), Array(good.utf8)],
      pipeline: PipelineOptions(jobs: jobs, blockSize: blockSize), stopsOnReject: true)
    #expect(run.error == nil)
    #expect(run.decisionCount == 100 && run.rejectCount == 1)
    #expect(run.decisions.count { $0 == 0x0A } == 101)
    #expect(run.rejects.count { $0 == 0x0A } == 1)
  }

  @Test(arguments: jobs, [1, 50, 1 << 20])
  func whatCameBeforeAFailingWorkerIsWritten(jobs: Int, blockSize: Int) throws {
    let input = Array(String(repeating: "{\"id\":1}\n", count: 300).utf8)
    let run = try PipelineRun(
      [input], pipeline: PipelineOptions(jobs: jobs, blockSize: blockSize), failingLine: 200)
    #expect(run.error as? EchoWorker.Failure == EchoWorker.Failure(line: 200))
    #expect(run.decisions.count { $0 == 0x0A } == 200)
  }

  @Test(arguments: jobs)
  func whatCameBeforeAnInputThatCannotBeReadIsWritten(jobs: Int) throws {
    let input = Array(String(repeating: "{\"id\":1}\n", count: 300).utf8)
    var count = 0
    let run = try PipelineRun([input, input], pipeline: PipelineOptions(jobs: jobs, blockSize: 100)) {
      count += 1
      var isGone = count == 2
      $0.beforeReading = {
        defer { isGone = false }
        if isGone { throw InputError(description: "gone") }
      }
    }
    #expect(run.error as? InputError == InputError(description: "gone"))
    #expect(run.decisions.count { $0 == 0x0A } == 301)
  }

  @Test(arguments: jobs)
  func anInterruptStopsBeforeTheEnd(jobs: Int) throws {
    struct Interrupt: Error {}
    let input = Array(String(repeating: "{\"id\":1}\n", count: 3000).utf8)
    let run = try PipelineRun([input], pipeline: PipelineOptions(jobs: jobs, blockSize: 100)) {
      var reads = 0
      $0.beforeReading = {
        reads += 1
        if reads == 60 { throw Interrupt() }
      }
    }
    #expect(run.error is Interrupt)
    let lines = run.decisions.count { $0 == 0x0A }
    #expect(lines > 100 && lines < 1000)
    #expect(PipelineRun.expected([input]).decisions.starts(with: run.decisions))
    #expect(run.decisions.last == 0x0A)
  }

  @Test(arguments: jobs, ["closed", "full"])
  func anOutputThatBreaksEndsTheRun(jobs: Int, output: String) throws {
    ByteSink.ignoreBrokenPipe()
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(String(repeating: "{\"id\":1}\n", count: 100_000).utf8).write(to: folder)
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    let sink =
      output == "closed" ? ByteSink(descriptor: ends[1], name: "pipe") : try ByteSink(path: "/dev/full")
    let pipeline = DecisionPipeline(
      decisions: sink, rejects: .standardError(), header: [],
      options: PipelineOptions(jobs: jobs, blockSize: 1000), makeWorker: { EchoWorker() })
    let error = #expect(throws: (any Error).self) {
      try pipeline.run { _ = try pipeline.decide(ByteSource(path: folder.path), InputOptions(), file: nil) }
    }
    #expect(output == "closed" ? error is OutputClosed : error is OutputError)
    #expect(pipeline.decisions < 100_000)
  }

  // MARK: Pauses

  @Test(arguments: jobs)
  func aPauseIsAnswered(jobs: Int) throws {
    var input: [Int32] = [-1, -1]
    var output: [Int32] = [-1, -1]
    try #require(pipe(&input) == 0 && pipe(&output) == 0)
    let (reading, writing) = (input[0], output[1])
    let thread = Thread {
      let pipeline = DecisionPipeline(
        decisions: ByteSink(descriptor: writing, name: "pipe"), rejects: .standardError(), header: [],
        options: PipelineOptions(jobs: jobs), makeWorker: { EchoWorker() })
      try? pipeline.run {
        _ = try pipeline.decide(ByteSource(descriptor: reading, name: "pipe"), InputOptions(), file: nil)
      }
      close(writing)
    }
    thread.start()
    var buffer = [UInt8](repeating: 0, count: 4096)
    for line in 1...50 {
      let text = line % 3 == 0 ? "\n{\"id\":\(line)}\n{\"half\":" : "{\"id\":\(line)}\n"
      let whole = line % 3 == 1 && line > 1 ? "1}\n" + text : text
      try #require(write(input[1], whole, whole.utf8.count) == whole.utf8.count)
      var answer = ""
      while !answer.contains("\"id\":\(line)}\n") {
        let count = read(output[0], &buffer, buffer.count)
        try #require(count > 0)
        answer += String(decoding: buffer[..<count], as: UTF8.self)
      }
    }
    close(input[1])
    while read(output[0], &buffer, buffer.count) > 0 {}
    close(input[0])
    close(output[0])
  }

  @Test(arguments: jobs)
  func aRejectEndsTheRunThoughTheInputIsOpen(jobs: Int) throws {
    var input: [Int32] = [-1, -1]
    try #require(pipe(&input) == 0)
    defer {
      close(input[0])
      close(input[1])
    }
    try #require(write(input[1], "{\n", 2) == 2)
    let pipeline = DecisionPipeline(
      decisions: try ByteSink(path: "/dev/null"), rejects: try ByteSink(path: "/dev/null"), header: [],
      stopsOnReject: true, options: PipelineOptions(jobs: jobs), makeWorker: { EchoWorker() })
    try pipeline.run {
      let goesOn = try pipeline.decide(
        ByteSource(descriptor: input[0], name: "pipe"), InputOptions(format: .ndjson), file: nil)
      #expect(!goesOn)
    }
    #expect(pipeline.rejects == 1)
  }

  @Test(arguments: jobs)
  func aReaderThatDoesNotReadIsWaitedFor(jobs: Int) throws {
    ByteSink.ignoreBrokenPipe()
    var input: [Int32] = [-1, -1]
    var output: [Int32] = [-1, -1]
    try #require(pipe(&input) == 0 && pipe(&output) == 0)
    let (reading, writing) = (input[0], output[1])
    let ended = DispatchSemaphore(value: 0)
    let thread = Thread {
      let pipeline = DecisionPipeline(
        decisions: ByteSink(descriptor: writing, name: "pipe"), rejects: .standardError(), header: [],
        options: PipelineOptions(jobs: jobs, blockSize: 1000), makeWorker: { EchoWorker() })
      #expect(throws: OutputClosed.self) {
        try pipeline.run {
          _ = try pipeline.decide(ByteSource(descriptor: reading, name: "pipe"), InputOptions(), file: nil)
        }
      }
      ended.signal()
    }
    thread.start()
    // The pipes and the sink hold some; the rest is what is on its way.
    _ = fcntl(input[1], F_SETFL, O_NONBLOCK)
    let piece = Array(String(repeating: "{\"id\":1}\n", count: 100).utf8)
    var (taken, idle) = (0, 0)
    while idle < 100, taken < 8 << 20 {
      let count = write(input[1], piece, piece.count)
      taken += max(count, 0)
      idle = count > 0 ? 0 : idle + 1
      if count <= 0 { usleep(5000) }
    }
    #expect(taken < 1 << 20)
    close(output[0])
    while ended.wait(timeout: .now() + 0.05) == .timedOut { _ = write(input[1], piece, piece.count) }
    for descriptor in [input[0], input[1], output[1]] { close(descriptor) }
  }

  @Test func aRunWithoutInputHasTheHeader() throws {
    for jobs in Self.jobs {
      let run = try PipelineRun([], pipeline: PipelineOptions(jobs: jobs))
      #expect(run.decisions == Array("header\n".utf8))
    }
  }
}
