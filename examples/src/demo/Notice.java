/** Says what the demonstration does before its first line of results. */
final class Notice {
    private Notice() {}

    public static void main(String[] args) {
        System.out.println("Building first. The first time, Maven also downloads its tools (130 MB): allow two minutes.");
    }
}
