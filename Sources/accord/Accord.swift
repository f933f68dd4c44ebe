import AccordCommands

@main
enum Accord {
  static func main() {
    AccordCommand.start()
  }
}
