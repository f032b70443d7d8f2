namespace PaperGen.Typesetting;

/// <summary>A word in a text.</summary>
internal readonly record struct Word(int Start, int Length, WordClass Class)
{
    /// <summary>Position after the word.</summary>
    public int End => Start + Length;
}

/// <summary>Parts a text into words: of all ways the one whose words are the most frequent together.</summary>
internal static class WordSegmenter
{
    // Bits of the dictionary's total count: what a word of frequency 1 costs.
    private const int Rarest = 26;
    private const string Numerals = "〇零一二两三四五六七八九十百千万亿第数余多几半";

    /// <summary>The words in their order; every character is in exactly one.</summary>
    public static List<Word> Segment(ReadOnlySpan<char> text, IssueWords issue)
    {
        var cost = new int[text.Length + 1];
        var from = new Word[text.Length + 1];
        cost.AsSpan(1).Fill(int.MaxValue);
        for (var start = 0; start < text.Length; start++)
        {
            if (cost[start] == int.MaxValue) continue;
            if (text[start] is < '\u3400' or > '\u9FFF' && text[start] != '〇')
            {
                Offer(new Word(start, OtherLength(text, start), WordClass.Other), 0);
                continue;
            }

            var number = 0;
            while (start + number < text.Length && Numerals.Contains(text[start + number])) number++;
            if (number > 1) Offer(new Word(start, number, WordClass.Numeral), Rarest / 2);

            var longest = Math.Min(WordList.LongestWord, text.Length - start);
            for (var length = 1; length <= longest; length++)
            {
                var word = text.Slice(start, length);
                var known = WordList.Instance.TryFind(word, out var entry);
                if (length > 1 && issue.IsTerm(word)) Offer(new Word(start, length, known ? entry.Class : WordClass.Noun), Rarest - 14);
                var listed = HeadlineWords.TryFind(word, out var kind);
                if (known) Offer(new Word(start, length, listed ? kind : entry.Class), Rarest - entry.Level);
                else if (listed) Offer(new Word(start, length, kind), Rarest - 10);
                else if (length == 1) Offer(new Word(start, length, WordClass.Noun), Rarest);
            }

            void Offer(Word word, int price)
            {
                if (cost[start] + price >= cost[word.End]) return;
                cost[word.End] = cost[start] + price;
                from[word.End] = word;
            }
        }

        var words = new List<Word>();
        for (var end = text.Length; end > 0; end = from[end].Start) words.Add(from[end]);
        words.Reverse();
        return words;
    }

    /// <summary>Letters and digits hang together, other characters stand alone.</summary>
    private static int OtherLength(ReadOnlySpan<char> text, int start)
    {
        var length = 1;
        if (char.IsHighSurrogate(text[start]) && start + 1 < text.Length) return 2;
        if (!IsWordCharacter(text[start])) return length;
        while (start + length < text.Length && IsWordCharacter(text[start + length])) length++;
        return length;
    }

    private static bool IsWordCharacter(char c) => c < 0x2E80 && (char.IsLetterOrDigit(c) || c is '.' or '%' or '-' or '\'');
}
