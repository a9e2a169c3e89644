#nullable disable

using System;
using System.Collections.Generic;
using System.IO;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

public abstract class OptimizerHelper : optim.Optimizer
{
    public OptimizerHelper() => throw Facade.NotExecutable();
    public override void zero_grad() => throw Facade.NotExecutable();
    protected OptimizerOptions _defaults;
    protected Utils.OrderedDict<IntPtr, OptimizerState> _state;
    public override void add_param_group(Modules.ParamGroup param_group) => throw Facade.NotExecutable();
    public void load_state_dict(string location) => throw Facade.NotExecutable();
    public void load_state_dict(BinaryReader reader) => throw Facade.NotExecutable();
    public virtual void load_state_dict(optim.Optimizer.StateDictionary state_dict) => throw Facade.NotExecutable();
    public override IEnumerable<Parameter> parameters() => throw Facade.NotExecutable();
    public virtual optim.Optimizer.StateDictionary state_dict() => throw Facade.NotExecutable();
    protected Tensor _step<T>(Action<T> body, Func<Tensor> loss_closure = null) where T : Modules.ParamGroup
        => throw Facade.NotExecutable();
    public void to(Device device) => throw Facade.NotExecutable();
}

public class OptimizerOptions
{
    public double InitialLearningRate { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public double? LearningRate { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
    public virtual void LoadStateDict(BinaryReader reader) => throw Facade.NotExecutable();
    public virtual void LoadStateDict(OptimizerOptions source) => throw Facade.NotExecutable();
    public virtual void SaveStateDict(BinaryWriter writer) => throw Facade.NotExecutable();
}

public abstract class OptimizerState
{
    protected OptimizerState(Parameter parameter) => throw Facade.NotExecutable();
    protected Parameter _parameter;
    public abstract void Initialize(OptimizerOptions options);
    public abstract void LoadStateDict(BinaryReader reader);
    public abstract void LoadStateDict(OptimizerState source);
    public abstract void SaveStateDict(BinaryWriter writer);
    public virtual void to(Device device) => throw Facade.NotExecutable();
}
