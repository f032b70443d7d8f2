namespace PaperGen.Typesetting.OpenType;

/// <summary>
/// Runs a Type 2 charstring (Adobe Technical Note 5177): draws the glyph, and copies the charstring with its
/// subroutines written out. The arithmetic operators, which no font uses and the note has withdrawn, are refused.
/// </summary>
internal sealed class Charstring
{
    // Real glyphs take some hundred tokens; a hostile one calls itself ten levels deep.
    private const int MaxDepth = 10, MaxTokens = 500_000, MaxOperands = 48;

    private readonly CffFont _font;
    private readonly CffFontDict _dict;
    private readonly int _glyph;
    private readonly CffPen _pen;
    private readonly List<byte> _flat = [];

    private readonly double[] _operands = new double[MaxOperands];
    private readonly int[] _placeInFlat = new int[MaxOperands];
    private int _count;
    private int _stems;
    private int _tokens;
    private bool _hasWidth;
    private double? _width;
    private bool _isAccented;

    private Charstring(CffFont font, int glyph, List<OutlineStep> steps)
    {
        if ((uint)glyph >= (uint)font.Charstrings.Count) throw font.Fail(glyph, "does not exist");
        _font = font;
        _glyph = glyph;
        _dict = font.FontAt(font.FontOf(glyph));
        _pen = new CffPen(font, glyph, steps);
    }

    /// <summary>Adds the steps that draw a glyph.</summary>
    public static void Draw(CffFont font, int glyph, List<OutlineStep> steps)
    {
        var run = new Charstring(font, glyph, steps);
        run.Run(font.Charstrings[glyph], 0);
        run._pen.Close();
    }

    /// <summary>
    /// The charstring without subroutines; null for a letter put together from two glyphs, which has none, and for one
    /// that states another width than the face does.
    /// </summary>
    public static byte[]? Flatten(CffFont font, int glyph, int advance)
    {
        const byte EndChar = 14;
        var run = new Charstring(font, glyph, []);
        if (!run.Run(font.Charstrings[glyph], 0)) run._flat.Add(EndChar);
        return run._isAccented || Math.Abs(run.Width - advance) >= 1 ? null : [.. run._flat];
    }

    private double Width => _width is { } stated ? _dict.NominalWidth + stated : _dict.DefaultWidth;

    private FontFormatException Fail(string problem) => _font.Fail(_glyph, problem);

    /// <summary>Runs a charstring or a subroutine; true when it ends the glyph.</summary>
    private bool Run(ReadOnlySpan<byte> code, int depth)
    {
        if (depth > MaxDepth) throw Fail("calls subroutines of subroutines without end");
        for (var at = 0; at < code.Length;)
        {
            if (++_tokens > MaxTokens) throw Fail("is drawn without end");
            var start = at;
            int op = code[at];
            if (op is 28 or >= 32)
            {
                at += ReadNumber(code[at..]);
                _flat.AddRange(code[start..at]);
                continue;
            }

            at++;
            if (op == 12)
            {
                if (at == code.Length) throw Fail("is cut short");
                op = 0x0C00 | code[at++];
            }

            switch (op)
            {
                case 10:
                    if (Call(_dict.Subroutines, depth)) return true;
                    continue;
                case 29:
                    if (Call(_font.GlobalSubroutines, depth)) return true;
                    continue;
                case 11:
                    return false;
                case 14:
                    End();
                    _flat.Add((byte)op);
                    return true;
                case 1 or 3 or 18 or 23:
                    AddStems();
                    break;
                case 19 or 20:
                    AddStems();
                    at += (_stems + 7) / 8;
                    if (at > code.Length) throw Fail("is cut short");
                    break;
                case 4 or 21 or 22:
                    Move(op);
                    break;
                default:
                    CharstringPath.Draw(op, _operands.AsSpan(0, _count), _pen, Fail);
                    break;
            }

            _count = 0;
            _flat.AddRange(code[start..at]);
        }

        return false;
    }

    private int ReadNumber(ReadOnlySpan<byte> code)
    {
        int first = code[0];
        var length = first switch { 28 => 3, <= 246 => 1, <= 254 => 2, _ => 5 };
        if (code.Length < length) throw Fail("is cut short");
        if (_count == MaxOperands) throw Fail("has too many operands");
        _placeInFlat[_count] = _flat.Count;
        _operands[_count++] = first switch
        {
            28 => (short)(code[1] << 8 | code[2]),
            <= 246 => first - 139,
            <= 250 => (first - 247) * 256 + code[1] + 108,
            <= 254 => -(first - 251) * 256 - code[1] - 108,
            _ => (code[1] << 24 | code[2] << 16 | code[3] << 8 | code[4]) / 65536.0,
        };
        return length;
    }

    private bool Call(CffIndex? subroutines, int depth)
    {
        if (_count == 0 || subroutines is null) throw Fail("calls a subroutine that it does not name");
        var bias = subroutines.Count < 1240 ? 107 : subroutines.Count < 33900 ? 1131 : 32768;
        var number = (int)_operands[--_count] + bias;

        // The number goes with the call; operands clear the stack, so it is the last that was written.
        _flat.RemoveRange(_placeInFlat[_count], _flat.Count - _placeInFlat[_count]);
        return Run(subroutines[number], depth + 1);
    }

    // The first operator that clears the stack may find the glyph's width below its operands.
    private void TakeWidth(bool isThere)
    {
        if (!_hasWidth && isThere)
        {
            _width ??= _operands[0];
            _operands.AsSpan(1, --_count).CopyTo(_operands);
        }

        _hasWidth = true;
    }

    private void AddStems()
    {
        TakeWidth(_count % 2 == 1);
        _stems += _count / 2;
    }

    private void Move(int op)
    {
        var wanted = op == 21 ? 2 : 1;
        TakeWidth(_count > wanted);
        if (_count < wanted) throw Fail("moves without saying where");
        var last = _operands[_count - 1];
        if (op == 21) _pen.Move(_operands[_count - 2], last);
        else _pen.Move(op == 22 ? last : 0, op == 4 ? last : 0);
    }

    private void End()
    {
        TakeWidth(_count is 1 or 5);
        if (_count < 4) return;
        var (dx, dy) = (_operands[_count - 4], _operands[_count - 3]);
        var (letter, accent) = ((int)_operands[_count - 2], (int)_operands[_count - 1]);
        if (_isAccented) throw Fail("puts an accent on an accent");
        _isAccented = true;
        RunPart(letter, 0, 0);
        RunPart(accent, dx, dy);
    }

    private void RunPart(int code, double x, double y)
    {
        _count = _stems = 0;
        _hasWidth = false;
        _pen.MoveTo(x, y);
        var part = StandardGlyphs.GlyphOf(_font, code);
        if (part != 0) Run(_font.Charstrings[part], 1);
    }
}
