/// Numbers of times one after the other as a small line from left to right, over a ground that is zero.
struct TrendLine {
  private let values: [Double?]

  init(_ values: [Double?]) {
    self.values = values
  }

  private static let width = 72.0
  private static let height = 20.0

  /// The line; nothing where there is no number. Times without one are gaps, and a number between two gaps is a point.
  var svg: String {
    let known = values.compactMap { $0 }
    guard let most = known.max() else { return "" }
    let (low, high) = (min(0, known.min() ?? 0), max(0, most))
    let step = values.count > 1 ? Self.width / Double(values.count - 1) : 0
    func point(_ place: Int, _ value: Double) -> (x: String, y: String) {
      let share = high > low ? (value - low) / (high - low) : 0
      return (Self.fixed(Double(place) * step), Self.fixed(Self.height * (1 - share)))
    }
    var lines: [[(x: String, y: String)]] = [[]]
    for (place, value) in values.enumerated() {
      if let value { lines[lines.count - 1].append(point(place, value)) } else { lines.append([]) }
    }
    lines.removeAll(where: \.isEmpty)
    let drawn = lines.map { points in
      let line = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
      return points.count == 1 ? "" : "<polyline points=\"\(line)\"/>"
    }
    // The last number of all, and those that stand alone.
    let dots = lines.enumerated().compactMap { place, points -> String? in
      guard points.count == 1 || place == lines.count - 1, let last = points.last else { return nil }
      return "<circle cx=\"\(last.x)\" cy=\"\(last.y)\" r=\"2\"/>"
    }
    return
      "<svg viewBox=\"0 0 \(Int(Self.width)) \(Int(Self.height))\" aria-hidden=\"true\">\((drawn + dots).joined())</svg>"
  }

  /// With one decimal, which is finer than what a screen shows.
  private static func fixed(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
