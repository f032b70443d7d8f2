using System.Buffers.Text;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>Writes an outline as SVG path data in whole relative steps, which compress to a third of absolute ones.</summary>
internal ref struct OutlinePath(SvgText path, double scale)
{
    // A letter and six numbers with what parts them.
    private const int LongestStep = 1 + 6 * 12;

    private Span<byte> _room;
    private int _length;
    private int _x;
    private int _y;
    private int _startX;
    private int _startY;
    private byte _command;
    private bool _endsWithDigit;

    public void Append(ReadOnlySpan<OutlineStep> outline)
    {
        foreach (ref readonly var step in outline)
        {
            _room = path.Room(LongestStep);
            _length = 0;
            Append(step);
            path.Advance(_length);
        }
    }

    private void Append(in OutlineStep step)
    {
        var (x, y) = (Rounded(step.X), Rounded(-step.Y));
        switch (step.Move)
        {
            case PenMove.Move:
                Command('m');
                Numbers(x - _x, y - _y);
                (_startX, _startY) = (x, y);
                break;
            case PenMove.Line when x == _x && y == _y:
                return;
            case PenMove.Line when y == _y:
                Command('h');
                Number(x - _x);
                break;
            case PenMove.Line when x == _x:
                Command('v');
                Number(y - _y);
                break;
            case PenMove.Line:
                Command('l');
                Numbers(x - _x, y - _y);
                break;
            case PenMove.Curve:
                Command('q');
                Numbers(Rounded(step.ControlX) - _x, Rounded(-step.ControlY) - _y);
                Numbers(x - _x, y - _y);
                break;
            case PenMove.Cubic:
                Command('c');
                Numbers(Rounded(step.ControlX) - _x, Rounded(-step.ControlY) - _y);
                Numbers(Rounded(step.SecondX) - _x, Rounded(-step.SecondY) - _y);
                Numbers(x - _x, y - _y);
                break;
            default:
                Command('z');
                (x, y) = (_startX, _startY);
                break;
        }

        (_x, _y) = (x, y);
    }

    private readonly int Rounded(double value) => (int)Math.Round(value * scale, MidpointRounding.AwayFromZero);

    private void Command(char command)
    {
        // A command that repeats needs no letter, but a second m would be read as a line.
        if (command == _command && command is not ('m' or 'z')) return;
        _room[_length++] = _command = (byte)command;
        _endsWithDigit = false;
    }

    private void Numbers(int x, int y)
    {
        Number(x);
        Number(y);
    }

    private void Number(int value)
    {
        if (value >= 0 && _endsWithDigit) _room[_length++] = (byte)' ';
        if (value is > -10 and < 10) // more than half of them
        {
            if (value < 0) _room[_length++] = (byte)'-';
            _room[_length++] = (byte)('0' + Math.Abs(value));
        }
        else
        {
            Utf8Formatter.TryFormat(value, _room[_length..], out var written);
            _length += written;
        }

        _endsWithDigit = true;
    }
}
