#nullable disable

using System;
using System.Collections.Generic;
using System.IO;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

public class ASGD : OptimizerHelper
{
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public ASGD(
        IEnumerable<Parameter> parameters, double lr = 0.01, double lambd = 0.0001, double alpha = 0.75, double t0 = 1000000.0,
        double weight_decay = 0.0, bool maximize = false) => throw Facade.NotExecutable();
    public ASGD(
        IEnumerable<Modules.ParamGroup<ASGD.Options>> parameters, double lr = 0.01, double lambd = 0.0001, double alpha = 0.75,
        double t0 = 1000000.0, double weight_decay = 0.0, bool maximize = false) => throw Facade.NotExecutable();
    public override Tensor step(Func<Tensor> closure = null) => throw Facade.NotExecutable();

    public class Options : OptimizerOptions
    {
        public double? alpha;
        public double? lambd;
        public double? t0;
        public double? weight_decay;
        public override void LoadStateDict(OptimizerOptions source) => throw Facade.NotExecutable();
        public override void LoadStateDict(BinaryReader reader) => throw Facade.NotExecutable();
        public override void SaveStateDict(BinaryWriter writer) => throw Facade.NotExecutable();
    }

    public class ParamGroup : Modules.ParamGroup<ASGD.Options>
    {
        public ParamGroup() => throw Facade.NotExecutable();
        public ParamGroup(IEnumerable<Parameter> parameters, ASGD.Options options) => throw Facade.NotExecutable();
        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 0.01, double lambd = 0.0001, double alpha = 0.75, double t0 = 1000000.0,
            double weight_decay = 0.0) => throw Facade.NotExecutable();
    }
}

public class LBFGS : optim.Optimizer, optim.ILearningRateController
{
    public LBFGS(IntPtr handle, double lr) => throw Facade.NotExecutable();
    public double _rate;
    public double InitialLearningRate { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double LearningRate { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public override IEnumerable<optim.ILearningRateController> ParamGroups => throw Facade.NotExecutable();
    public override Tensor step(Func<Tensor> closure) => throw Facade.NotExecutable();
}

public class ParamGroup : optim.ILearningRateController
{
    public double InitialLearningRate { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double LearningRate { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public OptimizerOptions Options { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public IEnumerable<Parameter> Parameters { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
}

public class ParamGroup<TOptions> : Modules.ParamGroup where TOptions : OptimizerOptions
{
    public ParamGroup() => throw Facade.NotExecutable();
    public ParamGroup(IEnumerable<Parameter> parameters, TOptions options = null) => throw Facade.NotExecutable();
    public new TOptions Options { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
}

public class SGD : OptimizerHelper, optim.IMomentum
{
    public double Momentum { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    protected override void Dispose(bool disposing) => throw Facade.NotExecutable();
    public SGD(
        IEnumerable<Parameter> parameters, double lr, double momentum = 0.0, double dampening = 0.0, double weight_decay = 0.0,
        bool nesterov = false, bool maximize = false) => throw Facade.NotExecutable();
    public SGD(
        IEnumerable<SGD.ParamGroup> parameters, double lr, double momentum = 0.0, double dampening = 0.0, double weight_decay = 0.0,
        bool nesterov = false, bool maximize = false) => throw Facade.NotExecutable();
    public override Tensor step(Func<Tensor> closure = null) => throw Facade.NotExecutable();

    public class Options : OptimizerOptions
    {
        public double? momentum;
        public double? weight_decay;
        public override void LoadStateDict(BinaryReader reader) => throw Facade.NotExecutable();
        public override void LoadStateDict(OptimizerOptions source) => throw Facade.NotExecutable();
        public override void SaveStateDict(BinaryWriter writer) => throw Facade.NotExecutable();
    }

    public class ParamGroup : Modules.ParamGroup<SGD.Options>, optim.IMomentum
    {
        public ParamGroup() => throw Facade.NotExecutable();
        public ParamGroup(IEnumerable<Parameter> parameters, SGD.Options options) => throw Facade.NotExecutable();
        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 0.001, double momentum = 0.0, double dampening = 0.0,
            double weight_decay = 0.0, bool nesterov = false, bool maximize = false) => throw Facade.NotExecutable();
        public double Momentum { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    }
}
