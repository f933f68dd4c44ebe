import ArgumentParser

/// When to use colours.
enum ColorOption: String, CaseIterable, ExpressibleByArgument {
  case auto
  case always
  case never
}
