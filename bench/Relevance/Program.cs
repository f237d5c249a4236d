using ResumeVoice.Bench.Relevance;

// Fits the weights of Relevance.cs anew from the questions of Fixtures/questions, and shows what each threshold costs.
var examples = Examples.Read(args is [var folder] ? folder : Examples.DefaultFolder());
var words = WordFeatures.Assign(examples);
var kinds = examples[0].Counts.Length;
var weights = LogisticRegression.Fit([.. examples.Where(example => example.IsForFitting)], kinds, kinds + words.Count);

Report.PrintWeights(weights);
Report.PrintWords(words, weights[kinds..]);
Report.PrintTradeOff(examples, weights);
Report.PrintWrong(examples, weights);
