namespace PaperGen.Press;

/// <summary>Eight by eight pixels of all channels on their way into a JPEG.</summary>
internal sealed class JpegUnit(int channels, int[] steps, double inkLimit)
{
    // Readers differ by a step or so in each channel.
    private readonly float _mostInk = (float)inkLimit * 255 - 6;
    private readonly float[] _samples = new float[channels * 64];
    private readonly float[] _work = new float[channels * 64];
    private readonly int[] _levels = new int[channels * 64];

    /// <summary>Levels of a channel in the order of storing.</summary>
    public ReadOnlySpan<int> Levels(int channel) => _levels.AsSpan(channel * 64, 64);

    /// <summary>Takes the pixels from a place on; beyond the edges the last ones are repeated, which costs fewest bits.</summary>
    public void Take(ReadOnlySpan<byte> picture, int width, int height, int left, int top)
    {
        for (var i = 0; i < 64; i++)
        {
            var pixel = picture.Slice((Math.Min(top + i / 8, height - 1) * width + Math.Min(left + i % 8, width - 1)) * channels, channels);
            for (var channel = 0; channel < channels; channel++) _samples[channel * 64 + i] = pixel[channel];
        }

        Code();
        if (channels != 4 || inkLimit >= 4) return;
        // Coding is not exact, and what it adds to four inks may be more than the paper bears: then they are lowered and coded anew.
        // What they were lowered by before counts on: less than that would change nothing.
        var lowered = 0f;
        for (var trial = 0; trial < 8 && Excess() is > 0 and var excess; trial++)
        {
            Lower(lowered += excess);
            Code();
        }
    }

    private void Code()
    {
        for (var channel = 0; channel < channels; channel++)
        {
            var block = _work.AsSpan(channel * 64, 64);
            for (var i = 0; i < 64; i++) block[i] = _samples[channel * 64 + i] - 128;
            JpegTransform.Forward(block);
            JpegTransform.Quantise(block, steps, _levels.AsSpan(channel * 64, 64));
        }
    }

    /// <summary>By how much the ink of the coded pixels is over the limit at most.</summary>
    private float Excess()
    {
        var most = 0f;
        for (var i = 0; i < 64; i++) most = Math.Max(most, _samples[i] + _samples[64 + i] + _samples[128 + i] + _samples[192 + i]);
        if (most < _mostInk * 0.85f) return 0; // coding never errs by that much
        for (var channel = 0; channel < 4; channel++) JpegTransform.Restore(Levels(channel), steps, _work.AsSpan(channel * 64, 64));
        most = 0;
        for (var i = 0; i < 64; i++)
        {
            var sum = 0f;
            for (var channel = 0; channel < 4; channel++) sum += Math.Clamp(_work[channel * 64 + i] + 128, 0, 255);
            most = Math.Max(most, sum);
        }

        return most - _mostInk;
    }

    private void Lower(float excess)
    {
        for (var i = 0; i < 64; i++)
        {
            var colours = _samples[i] + _samples[64 + i] + _samples[128 + i];
            var room = _mostInk - excess - _samples[192 + i];
            if (colours <= room) continue;
            var factor = Math.Max(0, room) / colours;
            for (var channel = 0; channel < 3; channel++) _samples[channel * 64 + i] *= factor;
        }
    }
}
