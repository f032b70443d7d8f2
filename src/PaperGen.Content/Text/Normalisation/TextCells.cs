using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace PaperGen.Content.Normalisation;

/// <summary>A text while it is normalised; each character knows the offset it was written at.</summary>
internal sealed partial class TextCells
{
    // One character code in Chinese and Latin typography; which of both is told by the neighbours.
    private const string Shared = "“”‘’—…·";
    private const string Closing = "”’";
    private const string Opening = "“‘";

    /// <summary>No neighbour farther off is looked for: a run of thousands of marks is no text.</summary>
    private const int Reach = 48;

    // Null while each character stands where it was written: most texts only get other marks in the same places.
    private List<int>? _origins;
    private bool[] _protected = [];

    public TextCells(string text) => Chars.AddRange(text.AsSpan());

    public List<char> Chars { get; private set; } = [];

    public int Count => Chars.Count;

    public char this[int index]
    {
        get => index >= 0 && index < Chars.Count ? Chars[index] : '\n';
        set => Chars[index] = value;
    }

    public override string ToString() => new(CollectionsMarshal.AsSpan(Chars));

    /// <summary>True when the text has one of the characters that a step may change.</summary>
    public bool ContainsAny(SearchValues<char> characters) => CollectionsMarshal.AsSpan(Chars).ContainsAny(characters);

    public bool Contains(string text) => CollectionsMarshal.AsSpan(Chars).IndexOf(text) >= 0;

    /// <summary>Marks web and mail addresses; nothing in them is changed.</summary>
    public void ProtectAddresses()
    {
        _protected = [];
        if (!CollectionsMarshal.AsSpan(Chars).ContainsAny('@', '/', '.')) return;
        var text = ToString();
        _protected = new bool[Count];
        foreach (Match match in Address().Matches(text))
            Array.Fill(_protected, true, match.Index, match.Value.TrimEnd(',', ';', ':', '?', '!', '.', ')').Length);
    }

    public bool IsProtected(int index) => index >= 0 && index < _protected.Length && _protected[index];

    /// <summary>Replaces a stretch; the new characters take the origin of its first ones.</summary>
    public void Rewrite(Func<int, (int Length, string With)?> at)
    {
        var first = 0;
        while (first < Count && at(first) is null) first++;
        if (first == Count) return;
        var chars = new List<char>(Count);
        var origins = new List<int>(Count);
        var guards = new List<bool>(Count);
        for (var i = 0; i < Count;)
        {
            if (at(i) is not { } change)
            {
                chars.Add(Chars[i]);
                origins.Add(OriginOf(i));
                guards.Add(IsProtected(i));
                i++;
                continue;
            }
            for (var k = 0; k < change.With.Length; k++)
            {
                chars.Add(change.With[k]);
                origins.Add(OriginOf(i + Math.Min(k, change.Length - 1)));
                guards.Add(false);
            }
            i += change.Length;
        }
        (Chars, _origins, _protected) = (chars, origins, [.. guards]);
    }

    /// <summary>True when the text before an index is Chinese: a Han character or a full-width mark, spaces and closing quotation marks apart.</summary>
    public bool IsChineseBefore(int index)
    {
        var i = index - 1;
        while (i >= 0 && index - i < Reach && (IsSpace(Chars[i]) || Closing.Contains(Chars[i]))) i--;
        return i >= 0 && IsChinese(i, -1);
    }

    /// <summary>True when the text behind an index is Chinese.</summary>
    public bool IsChineseAfter(int index)
    {
        var i = index + 1;
        while (i < Count && i - index < Reach && (IsSpace(Chars[i]) || Opening.Contains(Chars[i]))) i++;
        return i < Count && IsChinese(i, 1);
    }

    /// <summary>True when a mark that both typographies share is the Chinese one here: a strong character beside it is Han.</summary>
    public bool IsChineseMark(int index) =>
        Unicode.IsFullWidthMark(Chars[index]) && (!Shared.Contains(Chars[index]) || IsStrongHan(index, -1) || IsStrongHan(index, 1));

    public static bool IsSpace(char c) => c is ' ' or '\u3000' or '\u00A0';

    /// <summary>What was changed since the text was <paramref name="original"/>.</summary>
    public ImmutableArray<NormalisationChange> ChangesFrom(string original)
    {
        var changes = ImmutableArray.CreateBuilder<NormalisationChange>();
        var next = 0;
        for (var offset = 0; offset < original.Length; offset++)
        {
            var from = next;
            while (next < Count && OriginOf(next) == offset) next++;
            if (next - from == 1 && Chars[from] == original[offset]) continue;
            var after = new string(CollectionsMarshal.AsSpan(Chars)[from..next]);
            var before = original[offset].ToString();
            if (changes.Count > 0 && changes[^1] is var last && last.Offset + last.Before.Length == offset)
                changes[^1] = new NormalisationChange(last.Offset, last.Before + before, last.After + after);
            else changes.Add(new NormalisationChange(offset, before, after));
        }
        return changes.ToImmutable();
    }

    private int OriginOf(int index) => _origins is null ? index : _origins[index];

    private bool IsChinese(int index, int direction)
    {
        var c = Chars[index];
        if (Unicode.IsHan(c)) return true;
        if (!Unicode.IsFullWidthMark(c)) return false;
        return !Shared.Contains(c) || IsStrongHan(index, direction);
    }

    private bool IsStrongHan(int index, int direction)
    {
        for (var i = index + direction; i >= 0 && i < Count && Chars[i] != '\n' && Math.Abs(i - index) < Reach; i += direction)
            if (char.IsLetterOrDigit(Chars[i]) || Unicode.IsHan(Chars[i])) return Unicode.IsHan(Chars[i]);
        return false;
    }

    [GeneratedRegex(@"(?:https?://|ftp://|www\.)[\x21-\x7E]+|[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
