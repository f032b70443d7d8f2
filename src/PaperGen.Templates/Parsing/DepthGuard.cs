using System.Runtime.CompilerServices;

namespace PaperGen.Templates.Parsing;

/// <summary>Keeps statements and expressions from nesting deeper than the limit, or than the stack allows; what is deeper ends the reading.</summary>
internal sealed class DepthGuard(TokenStream tokens, int limit)
{
    // The page.
    private int _depth = 1;

    public bool Enter() => Enter(levels: 1, room: 0);

    public void Leave() => _depth--;

    /// <summary>An array or object is a level, its element another, which must have room for its value.</summary>
    public bool EnterBrackets() => Enter(levels: 2, room: 1);

    public void LeaveBrackets() => _depth -= 2;

    private bool Enter(int levels, int room)
    {
        if (_depth + levels + room <= limit && RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _depth += levels;
            return true;
        }

        tokens.Abandon($"The statement depth limit `{limit}` was reached when parsing this statement");
        return false;
    }
}
