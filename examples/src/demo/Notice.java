/** Says what the demonstration does before its first line of results. */
final class Notice {
    private Notice() {}

    public static void main(String[] args) {
        System.out.println("Building the library, then evaluating the reference data. The first time, Maven also downloads build\n"
                + "tools (about 130 MB): allow two or three minutes.");
    }
}
