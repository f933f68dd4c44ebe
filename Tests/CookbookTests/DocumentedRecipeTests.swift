import Testing

@Suite struct DocumentedRecipeTests {
  /// The sections of the document, each with the rule file that its marks name.
  private static let sections = Section.all(in: Cookbook.document)

  @Test("every recipe has one section, and every section a recipe")
  func everyFile() {
    #expect(Self.sections.flatMap(\.files).sorted() == Cookbook.files)
    for section in Self.sections { #expect(section.files.count == 1, "\(section.title)") }
  }

  @Test("the rules shown stand in the file", arguments: sections)
  func rules(_ section: Section) {
    #expect(!section.blocks.isEmpty)
    for block in section.blocks {
      #expect(block.language == "accord")
      let file = block.file.map(Cookbook.text) ?? ""
      #expect(file.contains("\(block.text)\n"), "line \(block.line)")
    }
  }

  @Test("a section says what the rules are for, and what to watch out for", arguments: sections)
  func parts(_ section: Section) {
    #expect(section.text.contains("\n**Watch out.** "))
    for file in section.files {
      #expect(section.text.contains("](../\(Cookbook.folder)/\(file))"), "no link to \(file)")
    }
  }

  @Test("the list of recipes at the beginning names every section", arguments: sections)
  func contents(_ section: Section) {
    #expect(Section.introduction(of: Cookbook.document).contains("[\(section.title)](#"))
  }
}
