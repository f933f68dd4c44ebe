import AccordValues

/// JUnit XML, as CI systems read it: suites of cases that passed, failed or were skipped.
///
/// The form is that of the Apache Ant task `junitreport`, as far as the readers of GitLab, Jenkins and GitHub
/// share it.
package struct JUnitDocument {
  /// Cases that are shown together.
  package struct Suite {
    package let name: String
    package let cases: [Case]

    package init(name: String, cases: [Case]) {
      self.name = name
      self.cases = cases
    }
  }

  /// Something that was looked at.
  package struct Case {
    package let name: String
    /// The rule file and the line in it; nil for what is about the rules as a whole.
    package let place: (file: String, line: Int)?
    package let outcome: Outcome

    package init(name: String, place: (file: String, line: Int)?, outcome: Outcome) {
      self.name = name
      self.place = place
      self.outcome = outcome
    }
  }

  /// What came of it.
  package enum Outcome {
    case passed
    /// - Parameter text: the lines of what is said about it.
    case failed(type: String, message: String, text: [String])
    case skipped(message: String)
  }

  private let name: String
  private let suites: [Suite]

  /// A document; what the whole is called, such as `accord test`, is its name.
  package init(name: String, suites: [Suite]) {
    self.name = name
    self.suites = suites
  }

  /// The document.
  package var text: String {
    let lines =
      [
        #"<?xml version="1.0" encoding="UTF-8"?>"#,
        "<testsuites name=\"\(escape(name))\" \(counts(suites.flatMap(\.cases))) errors=\"0\">",
      ] + suites.flatMap(lines) + ["</testsuites>"]
    return lines.map { $0 + "\n" }.joined()
  }

  private func lines(of suite: Suite) -> [String] {
    var uses: [String: Int] = [:]
    for each in suite.cases { uses[each.name, default: 0] += 1 }
    let skipped = suite.cases.count { if case .skipped = $0.outcome { true } else { false } }
    let head =
      "  <testsuite name=\"\(escape(suite.name))\" \(counts(suite.cases)) errors=\"0\" skipped=\"\(skipped)\">"
    let lines = suite.cases.flatMap { each -> [String] in
      // Readers tell cases apart by their names.
      let line = each.place.map { " (line \($0.line))" } ?? ""
      let name = uses[each.name] == 1 ? each.name : each.name + line
      let place = each.place.map { " file=\"\(escape($0.file))\" line=\"\($0.line)\"" } ?? ""
      let opening = "    <testcase name=\"\(escape(name))\" classname=\"\(escape(suite.name))\"\(place)"
      return switch each.outcome {
      case .passed: ["\(opening)/>"]
      case .failed(let type, let message, let text):
        [
          "\(opening)>",
          "      <failure type=\"\(escape(type))\" message=\"\(escape(message))\">"
            + "\(text.map(escape).joined(separator: "&#10;"))</failure>",
          "    </testcase>",
        ]
      case .skipped(let message):
        ["\(opening)>", "      <skipped message=\"\(escape(message))\"/>", "    </testcase>"]
      }
    }
    return [head] + lines + ["  </testsuite>"]
  }

  private func counts(_ cases: [Case]) -> String {
    let failures = cases.count { if case .failed = $0.outcome { true } else { false } }
    return "tests=\"\(cases.count)\" failures=\"\(failures)\""
  }

  /// A line for an element or a quoted attribute, made visible as on a terminal. What else XML 1.0 cannot hold
  /// (section 2.2: U+FFFE, U+FFFF) becomes U+FFFD.
  private func escape(_ line: String) -> String {
    let scalars = DisplayText.visible(line).unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar == "\u{FFFE}" || scalar == "\u{FFFF}" ? "\u{FFFD}" : scalar
    }
    return String(String.UnicodeScalarView(scalars)).markup
  }
}
