/// How a pipeline works; none of it changes what comes out.
package struct PipelineOptions: Sendable {
  /// How many threads decide; with 1, everything happens on the calling thread.
  package var jobs: Int
  /// About how long blocks of the input are, in bytes, unless a record alone is longer.
  package var blockSize: Int
  /// Is called with the number of leads after each block, by one thread at a time.
  package var onProgress: (@Sendable (Int) -> Void)?

  /// Options.
  package init(
    jobs: Int = 1, blockSize: Int = BlockCutter.defaultBlockSize,
    onProgress: (@Sendable (Int) -> Void)? = nil
  ) {
    self.jobs = jobs
    self.blockSize = blockSize
    self.onProgress = onProgress
  }
}
