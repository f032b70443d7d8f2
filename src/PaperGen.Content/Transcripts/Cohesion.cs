namespace PaperGen.Content.Transcripts;

/// <summary>
/// Tells whether the text goes on about the same things behind a heading: a subhead's story does, the next story does not.
/// Counts the words (in Chinese: pairs of characters) that stand on both sides, as Hearst's TextTiling does (Computational Linguistics 23, 1997).
/// </summary>
internal sealed class Cohesion
{
    private const int WindowColumns = 480;
    private const int WindowLines = 24;

    private readonly IReadOnlyList<PageLine> _lines;
    private readonly PageTerms _terms;
    private readonly int?[] _across;
    // For each term the last question on whose left side it stood.
    private readonly int[] _left;
    private int _question;

    public Cohesion(IReadOnlyList<PageLine> lines)
    {
        _lines = lines;
        _terms = new PageTerms(lines);
        _across = new int?[lines.Count];
        _left = new int[_terms.Count];
    }

    /// <summary>Rare words found on both sides of a line; the line itself belongs to the text behind it.</summary>
    public int Across(int index) => _across[index] ??= Count((FirstBefore(index), index), (index, EndBehind(index)));

    /// <summary>Rare words that two lines share.</summary>
    public int Shared(int left, int right) => Count((left, left + 1), (right, right + 1));

    /// <summary>The first of the lines before one that are looked at.</summary>
    private int FirstBefore(int index)
    {
        var first = index;
        for (var columns = 0; first > 0 && columns < WindowColumns && index - first < WindowLines; columns += _lines[first].Columns) first--;
        return first;
    }

    /// <summary>The line where those that are looked at, from one on, end.</summary>
    private int EndBehind(int index)
    {
        var end = index;
        for (var columns = 0; end < _lines.Count && columns < WindowColumns && end - index < WindowLines; end++) columns += _lines[end].Columns;
        return end;
    }

    /// <summary>Terms that stand on both sides. What stands on many lines of the page is the page's subject or its language, not the story's.</summary>
    private int Count((int From, int To) left, (int From, int To) right)
    {
        _question++;
        for (var line = left.From; line < left.To; line++)
            foreach (var term in _terms.Of(line)) _left[term] = _question;
        var common = Math.Max(3, _lines.Count / 6);
        var count = 0;
        for (var line = right.From; line < right.To; line++)
        {
            foreach (var term in _terms.Of(line))
            {
                if (_left[term] != _question) continue;
                _left[term] = 0;
                if (_terms.CountOf(term) <= common) count++;
            }
        }
        return count;
    }
}
