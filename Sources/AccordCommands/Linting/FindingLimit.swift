import ArgumentParser

/// How many findings are shown: a number, or `all`.
struct FindingLimit: ExpressibleByArgument {
  let most: Int

  static let standard = FindingLimit(most: 100)
  static let all = FindingLimit(most: .max)

  private init(most: Int) {
    self.most = most
  }

  init?(argument: String) {
    if argument == "all" {
      self = .all
    } else if let most = Int(argument), most >= 1 {
      self.init(most: most)
    } else {
      return nil
    }
  }
}
