import AccordTestSupport
import Foundation
import Testing

@Suite struct SecurityPageTests {
  @Test("the attacks that docs/security.md names are there")
  func attacks() {
    let names = Documents.text("docs/security.md").matches(of: /`([a-z]+(?:-[a-z]+)+)`/).map {
      String($0.output.1)
    }
    #expect(Set(names).count >= 60)
    for name in names {
      #expect(Project.exists("Tests/Attacks/\(name).sh"), "there is no attack '\(name)'")
    }
  }
}
