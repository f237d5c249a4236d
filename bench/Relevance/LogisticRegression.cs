namespace ResumeVoice.Bench.Relevance;

/// <summary>
/// Logistic regression with a ridge, by Newton's method. Both classes weigh the same, however many examples they have.
/// </summary>
internal static class LogisticRegression
{
    private const int StepsMax = 40;
    private const double Enough = 1e-6;

    // Holds rare evidence near nothing, and words more than evidence; the bias is not held.
    private const double Ridge = 0.0015;
    private const double WordRidge = 0.0006;

    public static double[] Fit(IReadOnlyList<Example> examples, int kinds, int features)
    {
        var weights = new double[features];
        var ofFair = 0.5 / examples.Where(example => example.IsFair).Sum(example => example.Share);
        var ofOthers = 0.5 / examples.Where(example => !example.IsFair).Sum(example => example.Share);
        for (var step = 0; step < StepsMax; step++)
        {
            var gradient = new double[features];
            var curvature = new double[features, features];
            foreach (var example in examples)
                Add(example, weights, example.Share * (example.IsFair ? ofFair : ofOthers), gradient, curvature);
            for (var feature = 1; feature < features; feature++)
            {
                var ridge = feature < kinds ? Ridge : WordRidge;
                gradient[feature] -= ridge * weights[feature];
                curvature[feature, feature] += ridge;
            }

            var change = Solve(curvature, gradient);
            for (var feature = 0; feature < features; feature++) weights[feature] += change[feature];
            if (change.Max(Math.Abs) < Enough) break;
        }

        return weights;
    }

    private static void Add(
        Example example, double[] weights, double share, double[] gradient, double[,] curvature)
    {
        var probability = 1 / (1 + Math.Exp(-example.Score(weights)));
        var error = share * ((example.IsFair ? 1 : 0) - probability);
        var bend = share * probability * (1 - probability);
        foreach (var (row, value) in example.Features)
        {
            gradient[row] += error * value;
            foreach (var (column, other) in example.Features) curvature[row, column] += bend * value * other;
        }
    }

    // Gauss with pivots; the ridge keeps the matrix regular.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var pivot = 0; pivot < size; pivot++)
        {
            var best = Enumerable.Range(pivot, size - pivot).MaxBy(row => Math.Abs(matrix[row, pivot]));
            for (var column = 0; column < size; column++)
                (matrix[pivot, column], matrix[best, column]) = (matrix[best, column], matrix[pivot, column]);
            (right[pivot], right[best]) = (right[best], right[pivot]);
            for (var row = pivot + 1; row < size; row++)
            {
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (var column = pivot; column < size; column++) matrix[row, column] -= factor * matrix[pivot, column];
                right[row] -= factor * right[pivot];
            }
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < size; column++) right[row] -= matrix[row, column] * right[column];
            right[row] /= matrix[row, row];
        }

        return right;
    }
}
