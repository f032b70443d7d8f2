namespace PaperGen.Content.Normalisation;

/// <summary>０-９, Ａ-Ｚ, ａ-ｚ and ％ become half-width (T12 rule 5).</summary>
internal static class WidthStep
{
    public static void Apply(TextCells cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            var c = cells[i];
            if (c is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') or '％') cells[i] = (char)(c - 0xFEE0);
        }
    }
}
