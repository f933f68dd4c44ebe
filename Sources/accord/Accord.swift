import AccordCommands
import ArgumentParser

@main
enum Accord {
  static func main() {
    AccordCommand.prepare()
    AccordCommand.main()
  }
}
