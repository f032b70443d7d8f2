using System.Globalization;
using System.Text;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>Writes an outline as SVG path data in whole relative steps, which compress to a third of absolute ones.</summary>
internal struct OutlinePath(StringBuilder path, double scale)
{
    private int _x;
    private int _y;
    private int _startX;
    private int _startY;
    private char _command;

    public void Append(Outline outline)
    {
        foreach (var step in outline.Steps)
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
                    continue;
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
    }

    private readonly int Rounded(double value) => (int)Math.Round(value * scale, MidpointRounding.AwayFromZero);

    private void Command(char command)
    {
        // A command that repeats needs no letter, but a second m would be read as a line.
        if (command == _command && command is not ('m' or 'z')) return;
        path.Append(command);
        _command = command;
    }

    private readonly void Numbers(int x, int y)
    {
        Number(x);
        Number(y);
    }

    private readonly void Number(int value)
    {
        if (value >= 0 && char.IsAsciiDigit(path[^1])) path.Append(' ');
        path.Append(CultureInfo.InvariantCulture, $"{value}");
    }
}
