import ArgumentParser

/// A number of bytes, as a person writes it: `65536`, `64KiB`, `16MiB`.
struct ByteSize: ExpressibleByArgument {
  let bytes: Int

  init(bytes: Int) {
    self.bytes = bytes
  }

  init?(argument: String) {
    let units: [(suffix: String, factor: Int)] = [
      ("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30), ("k", 1 << 10), ("K", 1 << 10), ("M", 1 << 20),
      ("G", 1 << 30), ("", 1),
    ]
    for (suffix, factor) in units where argument.hasSuffix(suffix) {
      guard let count = Int(argument.dropLast(suffix.count)), count > 0 else { return nil }
      let (bytes, overflow) = count.multipliedReportingOverflow(by: factor)
      if overflow { return nil }
      self.bytes = bytes
      return
    }
    return nil
  }

  var defaultValueDescription: String { bytes % (1 << 20) == 0 ? "\(bytes >> 20)MiB" : "\(bytes)" }
}
