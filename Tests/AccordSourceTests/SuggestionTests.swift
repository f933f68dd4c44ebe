import AccordSource
import Testing

@Suite struct SuggestionTests {
  private let fields = ["employees", "email", "country", "job_title", "source"]

  @Test(arguments: [
    ("emplyees", "employees"), ("emploeyes", "employees"), ("Country", "country"), ("sorce", "source"),
    ("emial", "email"),
  ])
  func slipsOfTheHandAreRecognised(name: String, nearest: String) {
    #expect(Suggestion.nearest(to: name, among: fields) == nearest)
  }

  @Test func farNamesAreNotSuggested() {
    #expect(Suggestion.nearest(to: "budget", among: fields) == nil)
    #expect(Suggestion.nearest(to: "employees", among: ["employees"]) == nil)
    #expect(Suggestion.nearest(to: "a", among: []) == nil)
  }

  @Test func anotherWordOfTheSameLengthIsNoSlip() {
    #expect(Suggestion.nearest(to: "a", among: ["b"]) == nil)
    #expect(Suggestion.nearest(to: "", among: ["b"]) == nil)
    #expect(Suggestion.nearest(to: "A", among: ["a"]) == "a")
  }

  @Test func tiesGoToTheFirstInByteOrder() {
    #expect(Suggestion.nearest(to: "name", among: ["nama", "came", "game"]) == "came")
    #expect(Suggestion.nearest(to: "name", among: ["game", "nama", "came"]) == "came")
  }

  @Test func hugeNamesCostNothing() {
    let huge = String(repeating: "x", count: 100_000)
    #expect(Suggestion.nearest(to: huge, among: [huge + "y"]) == nil)
  }
}
