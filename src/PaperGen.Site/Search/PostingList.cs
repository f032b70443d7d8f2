using System.Text;

namespace PaperGen.Site.Search;

/// <summary>
/// The numbers of the stories that have a term, ascending, in few bytes. As text each number is the distance from the one before, in
/// digits of five bits, the lowest first, a sixth bit telling that more follow; a list that would be shorter so is <c>~</c> and six
/// stories a character.
/// </summary>
internal struct PostingList
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private byte[]? _digits;
    private int _length;

    /// <summary>How many stories have the term.</summary>
    public int Count { get; private set; }

    private int Last { readonly get; set; }

    /// <summary>Adds a story; the same once more is nothing.</summary>
    public void Add(int story)
    {
        if (Count > 0 && story == Last) return;
        var distance = Count == 0 ? story : story - Last - 1;
        Count++;
        Last = story;
        if (_digits is null) _digits = new byte[4];
        else if (_length + 7 > _digits.Length) Array.Resize(ref _digits, (_digits.Length * 3 / 2) + 7);
        do
        {
            _digits[_length++] = (byte)((distance & 31) | (distance > 31 ? 32 : 0));
            distance >>= 5;
        }
        while (distance > 0);
    }

    /// <summary>Writes the list as text.</summary>
    public readonly void AppendTo(StringBuilder text)
    {
        if (_digits is null) return;
        if (_length > (Last / 6) + 2) AppendMap(text);
        else foreach (var digit in _digits.AsSpan(0, _length)) text.Append(Digits[digit]);
    }

    private readonly void AppendMap(StringBuilder text)
    {
        var map = new byte[(Last / 6) + 1];
        for (int at = 0, story = -1; at < _length;)
        {
            var distance = 0;
            for (var shift = 0; ; shift += 5)
            {
                var digit = _digits![at++];
                distance |= (digit & 31) << shift;
                if (digit < 32) break;
            }

            story += distance + 1;
            map[story / 6] |= (byte)(1 << (story % 6));
        }

        text.Append('~');
        foreach (var six in map) text.Append(Digits[six]);
    }
}
