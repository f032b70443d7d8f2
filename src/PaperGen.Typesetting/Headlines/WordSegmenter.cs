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

    // What foreign names are written with (our own list); three of them in a row that no words explain are a name.
    private const string NameSounds =
        "阿艾安奥巴班贝本比彼博布查达戴丹道德邓迪蒂杜多顿厄恩尔法菲费芬佛弗福戈格古哈海汉赫亨胡霍基吉加贾杰卡坎考科可克肯库昆拉莱兰朗劳勒雷里利莉林琳龙卢鲁路伦罗洛马玛迈曼梅蒙米密"
        + "明莫默姆穆纳娜内尼涅诺努欧帕佩皮普奇齐乔琼瑞萨塞桑瑟沙莎什史斯司索塔泰坦汤特提廷图托瓦威维韦温沃乌西希夏谢辛休雅亚扬耶伊英尤约泽扎詹朱";
    private const int ShortestName = 3, LongestName = 8;

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
            for (var sounds = 1; sounds <= LongestName && start + sounds <= text.Length && NameSounds.Contains(text[start + sounds - 1]); sounds++)
            {
                if (sounds >= ShortestName) Offer(new Word(start, sounds, WordClass.Noun), Rarest + 6 * sounds);
            }

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

    /// <summary>Whether a character is part of a written-out number.</summary>
    public static bool IsNumeral(char character) => Numerals.Contains(character);

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
