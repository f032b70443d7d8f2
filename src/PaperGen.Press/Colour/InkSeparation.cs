namespace PaperGen.Press;

/// <summary>Finds the inks for a colour: as near as they can come within the ink limit, with as much black in place of the three others as keeps pictures smooth.</summary>
internal static class InkSeparation
{
    private const int Steps = 40;

    // Residuals in units of ΔE: black that differs by a tenth from what is wished weighs as much as ΔE 0.3,
    // so colour comes first; ink over the limit by a hundredth weighs as ΔE 2.
    private const double BlackWeight = 3;
    private const double LimitWeight = 200;

    /// <summary>The inks, as nominal dots, for a colour relative to paper white.</summary>
    public static Inks Separate(Lab wanted, Func<Inks, Lab> look)
    {
        var wish = WishedBlack(wanted);
        double[] areas = [0.3, 0.3, 0.3, wish];
        var residuals = Residuals(areas, wanted, wish, look);
        var damping = 1.0;
        for (var step = 0; step < Steps; step++)
        {
            var next = Step(areas, residuals, damping, wanted, wish, look);
            var nextResiduals = Residuals(next, wanted, wish, look);
            var (before, after) = (Square(residuals), Square(nextResiduals));
            if (after < before)
            {
                (areas, residuals) = (next, nextResiduals);
                damping = Math.Max(damping / 3, 1e-6);
                if (before - after < 1e-6) break;
            }
            else if ((damping *= 4) > 1e8) break;
        }

        return new Inks(Dot(areas[0]), Dot(areas[1]), Dot(areas[2]), Dot(areas[3]));

        static double Dot(double area) => NewsprintModel.Ungrown(area);
    }

    /// <summary>No black in light and in strong colours, more and more of it towards black.</summary>
    private static double WishedBlack(Lab wanted)
    {
        var dark = Math.Clamp((85 - wanted.L) / 60, 0, 1);
        var pale = Math.Clamp(1 - Math.Sqrt(wanted.A * wanted.A + wanted.B * wanted.B) / 60, 0, 1);
        return dark * dark * (0.3 + 0.7 * pale) * 0.95;
    }

    /// <summary>One step of Levenberg and Marquardt, kept within 0 and 1.</summary>
    private static double[] Step(double[] areas, double[] residuals, double damping, Lab wanted, double wish, Func<Inks, Lab> look)
    {
        const double Delta = 1e-4;
        var slopes = new double[4][];
        for (var i = 0; i < 4; i++)
        {
            var moved = (double[])areas.Clone();
            var delta = moved[i] > 0.5 ? -Delta : Delta;
            moved[i] += delta;
            slopes[i] = Residuals(moved, wanted, wish, look);
            for (var k = 0; k < residuals.Length; k++) slopes[i][k] = (slopes[i][k] - residuals[k]) / delta;
        }

        // An ink that stands at its end and wants to go on is left out, or it would hold the others back.
        var isFree = new bool[4];
        for (var i = 0; i < 4; i++)
        {
            var pull = -Product(slopes[i], residuals);
            isFree[i] = !(areas[i] <= 0 && pull < 0 || areas[i] >= 1 && pull > 0);
        }

        var matrix = new double[4, 5];
        for (var i = 0; i < 4; i++)
        {
            for (var k = 0; k < 4; k++) matrix[i, k] = isFree[i] && isFree[k] ? Product(slopes[i], slopes[k]) : 0;
            matrix[i, i] = isFree[i] ? matrix[i, i] * (1 + damping) + 1e-9 : 1;
            matrix[i, 4] = isFree[i] ? -Product(slopes[i], residuals) : 0;
        }

        var change = Solve(matrix);
        for (var i = 0; i < 4; i++) change[i] = Math.Clamp(areas[i] + change[i], 0, 1);
        return change;
    }

    private static double[] Residuals(double[] areas, Lab wanted, double wish, Func<Inks, Lab> look)
    {
        var seen = look(new Inks(areas[0], areas[1], areas[2], areas[3]));
        var over = -NewsprintModel.InkLimit;
        foreach (var area in areas) over += NewsprintModel.Ungrown(area);
        return [seen.L - wanted.L, seen.A - wanted.A, seen.B - wanted.B, BlackWeight * (areas[3] - wish), LimitWeight * Math.Max(0, over)];
    }

    private static double Square(double[] values) => Product(values, values);

    private static double Product(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    /// <summary>Gauss's elimination; the matrix is positive, so no row needs to change places.</summary>
    private static double[] Solve(double[,] matrix)
    {
        for (var i = 0; i < 4; i++)
        {
            for (var row = i + 1; row < 4; row++)
            {
                var factor = matrix[row, i] / matrix[i, i];
                for (var k = i; k < 5; k++) matrix[row, k] -= factor * matrix[i, k];
            }
        }

        var result = new double[4];
        for (var i = 3; i >= 0; i--)
        {
            var sum = matrix[i, 4];
            for (var k = i + 1; k < 4; k++) sum -= matrix[i, k] * result[k];
            result[i] = sum / matrix[i, i];
        }

        return result;
    }
}
