/// Decides and writes blocks on the calling thread.
final class InlineRunner: BlockRunner {
  private let worker: any BlockWorker
  private let writer: OrderedWriter
  private let block = Block()
  private let output: BlockOutput
  private var isEnded = false
  private var isDirty = false

  init(worker: any BlockWorker, writer: OrderedWriter, output: BlockOutput) {
    self.worker = worker
    self.writer = writer
    self.output = output
    output.spill = { [writer] output in
      try writer.write(output)
      return true
    }
  }

  func acquire(check: () throws -> Void) throws -> Block? { isEnded ? nil : block }

  func submit() throws {
    output.begin(block)
    do {
      try worker.decide(block, into: output)
      output.finish()
    } catch {
      isEnded = true
      // What was decided before it is not lost, but it is what the run ends with.
      try? writer.write(output)
      throw error
    }
    isDirty = true
    isEnded = output.isLast
    try writer.write(output)
    writer.count(output)
  }

  func pause() throws -> Bool {
    if isDirty {
      isDirty = false
      try writer.flush()
    }
    return !isEnded
  }

  func finish(check: () throws -> Void) throws {}

  func cancel() throws {}
}
